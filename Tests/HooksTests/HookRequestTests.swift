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

        init(status: Int = 200) async throws {
            let count = Count()
            self.count = count
            listener = try await Listener.start { _ in
                count.value.withLock { $0 += 1 }
                return HTTPResponse(status: status)
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
            reach: Reach(allowsPrivate: allowsPrivate),
            patience: .seconds(5)
        )
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
        #expect(await request(host, neighbour.port).send(delivery) != nil)
        #expect(neighbour.requests == 0)
        #expect(await request(host, neighbour.port, allowsPrivate: true).send(delivery) == nil)
        #expect(neighbour.requests == 1)
    }

    @Test(arguments: [
        (200, true), (204, true), (299, true), (302, false), (404, false), (500, false),
    ])
    func `what is not answered well did not arrive`(status: Int, arrives: Bool) async throws {
        let neighbour = try await Neighbour(status: status)
        let fault = await request("127.0.0.1", neighbour.port, allowsPrivate: true).send(delivery)
        #expect((fault == nil) == arrives)
        #expect(neighbour.requests == 1)
    }
}
