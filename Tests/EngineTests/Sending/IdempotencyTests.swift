import Commands
import Model
import Stanzas
import Store
import Testing

@testable import Engine

/// What becomes of a request that comes again.
@Suite struct IdempotencyTests {
    @Test func `a key that stood for something else is refused, and the account goes on`()
        async throws
    {
        let party = try await Party.open()
        func send(_ text: String) async throws(EngineError) -> Message {
            var composed = try ComposedMessage.text(text, to: .lid("200"), random: party.random)
            composed.key = "k1"
            return try await party.outbox.send(composed)
        }
        let first = try await send("one")
        #expect(try await send("one").id == first.id)
        do throws(EngineError) {
            _ = try await send("two")
            Issue.record("it was sent")
        } catch {
            #expect(CommandError(error).code == .keyInUse)
        }
        #expect(try await party.messages(.lid("200")).map(\.content) == [.text("one")])
    }

    @Test(arguments: [
        (EngineError.notConnected, CommandError.Code.offline), (.notLinked, .notLinked),
        (.timedOut(operation: "x"), .timedOut),
        (.refused(operation: "x", code: 403, text: ""), .refused),
        (.unexpected(operation: "x", .missing(path: "a@b")), .unexpectedReply),
        (.invalid("x"), .invalid), (.keyInUse, .keyInUse), (.storage("x", .full), .storageFull),
        (.storage("x", .fault), .storage), (.cancelled, .ending),
    ])
    func `each error of the engine is told as what it is`(
        error: EngineError,
        code: CommandError.Code
    ) {
        #expect(CommandError(error).code == code)
    }
}
