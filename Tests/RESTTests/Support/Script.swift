import Commands
import HTTP
import Model
import REST
import Synchronization

/// Answers commands from a script, so that a dialect is seen alone.
final class Script: Performer {
    private let commands = Mutex<[String]>([])
    private let reply: @Sendable (String, any Sendable) throws(CommandError) -> any Sendable

    /// Replies to commands, whichever account they are for.
    convenience init(
        _ reply: @escaping @Sendable (any Sendable) throws(CommandError) -> any Sendable
    ) {
        self.init(on: { _, command throws(CommandError) in try reply(command) })
    }

    /// Replies to commands for an account.
    init(
        on reply: @escaping @Sendable (String, any Sendable) throws(CommandError) -> any Sendable
    ) {
        self.reply = reply
    }

    func perform<C: Command>(
        _ command: C,
        on account: String
    ) async throws(CommandError) -> C.Reply {
        commands.withLock { $0.append("\(account): \(command)") }
        guard let reply = try reply(account, command) as? C.Reply else { throw .unsupported }
        return reply
    }

    /// What it was asked, as `account: command`.
    var asked: [String] { commands.withLock { $0 } }

    /// Answers no command.
    static var silent: Script { Script { _ throws(CommandError) in throw .unsupported } }
}

let ownerKey = "0123456789abcdef"

extension Mount.Context {
    /// An owner's key, one for looking, and one each for two sessions.
    static func test(_ performer: any Performer, gate: Gate = Gate()) -> Mount.Context {
        Mount.Context(
            performer: performer,
            keys: KeyRing([
                KeyRing.Entry(
                    key: ownerKey,
                    caller: Caller(key: "owner", role: .manager, sessions: .all)
                ),
                KeyRing.Entry(
                    key: "reader-key",
                    caller: Caller(key: "reader", role: .reader, sessions: .all)
                ),
                KeyRing.Entry(
                    key: "sender-key",
                    caller: Caller(key: "sender", role: .sender, sessions: .all)
                ),
                KeyRing.Entry(
                    key: "desk-key",
                    caller: Caller(key: "desk", role: .manager, sessions: .only(["desk"]))
                ),
                KeyRing.Entry(
                    key: "shop-key",
                    caller: Caller(key: "shop", role: .manager, sessions: .only(["shop"]))
                ),
            ]),
            account: "default",
            gate: gate,
            now: { Timestamp(seconds: 1_733_221_800) }
        )
    }
}

extension Site {
    /// A dialect at the root.
    init(_ dialect: some Dialect, _ performer: any Performer, gate: Gate = Gate()) throws {
        try self.init([try Mount(dialect, .test(performer, gate: gate))])
    }

    /// Asks and reads the whole answer.
    func ask(
        _ method: String,
        _ target: String,
        _ body: String = "",
        headers: Headers = [:]
    ) async -> (status: Int, text: String) {
        let response = await respond(
            to: HTTPRequest(
                method: method,
                target: target,
                headers: headers,
                body: HTTPBody(Array(body.utf8))
            )
        )
        return (response.status, response.text ?? "")
    }
}
