import HTTP
import Model
import REST
import Support
import Synchronization
import Testing
import Transport

@testable import Hooks

@Suite struct HookRequestTests {
    /// Somebody on this machine who counts what is sent there.
    private final class Neighbour: Sendable {
        private let count: Count
        private let listener: Listener
        var port: Int { listener.port }
        var requests: Int { count.value.withLock { $0 } }

        private final class Count: Sendable {
            let value = Mutex(0)
        }

        init(status: Int = 200, body: HTTPBody = HTTPBody()) async throws {
            let count = Count()
            self.count = count
            listener = try await Listener.start { _ in
                count.value.withLock { $0 += 1 }
                var answer = HTTPResponse(status: status)
                answer.body = body
                return answer
            }
        }
    }

    private let delivery = HookConsumer.Delivery(
        message: HookMessage(event: "text", headers: [:], body: Array("hello".utf8)),
        id: "desk-1",
        time: Timestamp(seconds: 1_700_000_000)
    )

    private func request(_ host: String, _ port: Int, allowsPrivate: Bool = false) -> HookRequest {
        HookRequest(
            url: "http://\(host):\(port)/",
            reach: { Reach(allowsPrivate: allowsPrivate) },
            patience: .seconds(5)
        )
    }

    private func word(_ outcome: HookConsumer.Outcome) -> String {
        switch outcome {
        case .arrived: "arrived"
        case .failed: "failed"
        case .refused: "refused"
        case .gone, .unreadable: "not sent"
        }
    }

    /// Names to the eye, of which the resolver makes 127.0.0.1.
    @Test(arguments: ["127.1", "2130706433", "0x7f000001", "0177.0.0.1"])
    func `a name that leads to this machine is refused before anything is sent`(
        host: String
    )
        async throws
    {
        let neighbour = try await Neighbour()
        #expect(Reach().objection(to: "http://\(host)/") == nil, "a name, as far as one can see")
        #expect(word(await request(host, neighbour.port).send(delivery)) == "failed")
        #expect(neighbour.requests == 0)
        let allowed = request(host, neighbour.port, allowsPrivate: true)
        #expect(word(await allowed.send(delivery)) == "arrived")
        #expect(neighbour.requests == 1)
    }

    @Test(arguments: [
        (200, "arrived"), (204, "arrived"), (299, "arrived"), (302, "failed"), (500, "failed"),
        (503, "failed"), (408, "failed"), (425, "failed"), (429, "failed"), (400, "refused"),
        (404, "refused"), (410, "refused"), (422, "refused"), (499, "refused"),
    ])
    func `what is not answered well did not arrive`(status: Int, becomes: String) async throws {
        let neighbour = try await Neighbour(status: status)
        let request = request("127.0.0.1", neighbour.port, allowsPrivate: true)
        #expect(word(await request.send(delivery)) == becomes)
        #expect(neighbour.requests == 1)
    }

    @Test(arguments: [(200, "arrived"), (404, "refused"), (500, "failed")])
    func `how long an answer is does not matter`(status: Int, becomes: String) async throws {
        let body = HTTPBody([UInt8](repeating: 0x20, count: 1 << 20))
        let neighbour = try await Neighbour(status: status, body: body)
        let request = request("127.0.0.1", neighbour.port, allowsPrivate: true)
        #expect(word(await request.send(delivery)) == becomes)
        #expect(neighbour.requests == 1)
    }
}
