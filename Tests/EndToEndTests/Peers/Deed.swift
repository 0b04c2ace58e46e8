import Commands
import Engine
import Model

/// Something that clients of both kinds are asked to do, so that what they send for it can be compared.
struct Deed: Sendable {
    /// Its name in the list of differences.
    let name: String
    /// whatsmeow's part: a function of `Tests/Peers/whatsmeow.py`, and its arguments.
    let call: @Sendable (Cast) -> (function: String, arguments: [String: PeerValue])
    /// martlet's part; returns the message that leaves for it, if one is stored.
    let perform: @Sendable (Account, Cast) async throws -> MessageID?

    /// Creates a deed that is one command of martlet.
    init(
        _ name: String,
        _ function: String,
        _ arguments: @escaping @Sendable (Cast) -> [String: PeerValue] = { _ in [:] },
        as command: @escaping @Sendable (Cast) -> some Command
    ) {
        self.name = name
        call = { (function, arguments($0)) }
        perform = { account, cast in
            (try await account.perform(command(cast)) as? Message)?.id
        }
    }

    /// Every deed, in the order in which they are done; each line on a sandbox of its own.
    static let all = [
        messages + files,
        groups + communities,
    ]
}
