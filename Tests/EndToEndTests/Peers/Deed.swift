import Commands
import Engine
import Model

/// Something that clients of both kinds are asked to do, so that what they send for it can be compared.
struct Deed: Sendable {
    /// Its name in the list of differences.
    let name: String
    /// whatsmeow's part: a function of `Tests/Peers/whatsmeow.py`, and its arguments.
    let call: @Sendable (Cast) -> (function: String, arguments: [String: PeerValue])
    /// martlet's part.
    let perform: @Sendable (Account, Cast) async throws -> DeedReply
    /// What both say of it besides.
    let telling: Telling

    /// Creates a deed that is one command of martlet.
    init(
        _ name: String,
        _ function: String,
        _ arguments: @escaping @Sendable (Cast) -> [String: PeerValue] = { _ in [:] },
        telling: Telling = .nothing,
        as command: @escaping @Sendable (Cast) -> some Command
    ) {
        self.name = name
        call = { (function, arguments($0)) }
        perform = { account, cast in
            let reply = try await account.perform(command(cast))
            let message = reply as? Message ?? (reply as? [Message])?.last
            return DeedReply(message: message?.id.text, told: telling.ours(reply))
        }
        self.telling = telling
    }

    /// Every deed, in the order in which they are done; each line on a sandbox of its own.
    static let all = [
        messages + files,
        groups + communities,
    ]
}
