import Commands
import HTTP
import Model
import REST
import Support
import Testing
import Transport

/// A dialect with one route that reads its body itself.
private struct Storage: Dialect {
    let name = "storage"
    let take: @Sendable (Call) async throws(Refusal) -> HTTPResponse

    var sections: [Section<Void>] {
        [Section([Endpoint(streaming: .put, "/files/{name}", .open, take)])]
    }

    func key(of request: HTTPRequest) -> String? { nil }

    func answer(to refusal: Refusal, of asked: Asked<Void>) -> HTTPResponse {
        .text(refusal.sentence, status: refusal.status)
    }
}

extension LoadTests {
    @Test func `100 MB pass through a dialect's route without memory`() async throws {
        let size = 100 << 20
        let storage = Storage { call throws(Refusal) in
            guard let length = try? await Self.length(of: call.request.body) else {
                throw .bodyCut
            }
            return .text("\(call.parameters["name"] ?? "") \(length)")
        }
        let site = try Site([try Mount(storage, at: "/api", .bare)])
        let listener = try await Listener.start { await site.respond(to: $0) }
        let url = "http://127.0.0.1:\(listener.port)/api/files/a"
        try Self.forgetPeak()
        let before = try Self.peak()
        let options = ConnectionOptions(timeout: .seconds(120))
        let answer = try await HTTPClient.send("PUT", url, body: Self.zeros(size), options: options)
        #expect(try await answer.body.collect(upTo: 100) == Array("a \(size)".utf8))
        #expect(try Self.peak() - before < 20 << 20)
        await listener.stop()
    }
}

/// Carries nothing out.
private struct Nobody: Performer {
    func perform<C: Command>(_ command: C, on account: String) async throws(CommandError) -> C.Reply
    {
        throw .unsupported
    }
}

extension Mount.Context {
    fileprivate static var bare: Mount.Context {
        Mount.Context(
            performer: Nobody(),
            keys: KeyRing([]),
            account: "default",
            gate: Gate(),
            now: { Timestamp(seconds: 0) }
        )
    }
}
