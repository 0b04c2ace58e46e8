import Commands
import Engine
import Model
import Support
import Synchronization

/// A peer as a player.
final class PeerPlayer: Player {
    private let peer: Peer
    private let last = Mutex(PeerValue.null)

    init(_ scene: Scene, _ kind: PeerKind) throws { peer = try scene.peer(kind) }

    func code() async throws -> String { try await peer.event("qr")["text"]?.text ?? "" }

    func typedCode(number: String) async throws -> String {
        try await peer.call("pairPhone", ["number": .text(number)]).text ?? ""
    }

    func online() async throws { try await peer.event("connected") }

    @discardableResult
    func send(_ text: String, to jid: String) async throws -> String {
        try await peer.call("text", ["to": .text(jid), "text": .text(text)])["id"]?.text ?? ""
    }

    func received(_ text: String) async throws {
        let message = try await peer.event("message") { $0["text"] == .text(text) }
        last.withLock { $0 = message }
    }

    func read() async throws {
        let message = last.withLock { $0 }
        try await peer.call(
            "read",
            [
                "ids": .list([message["id"] ?? .null]), "chat": message["chat"] ?? .null,
                "sender": message["sender"] ?? .null,
            ]
        )
    }

    func perform(_ deed: Deed, _ cast: Cast) async throws -> DeedReply {
        let call = deed.call(cast)
        let reply = try await peer.call(call.function, call.arguments)
        return DeedReply(message: reply["id"]?.text, told: deed.telling.theirs(reply))
    }

    func stop() async throws { try await peer.stop() }
}

/// martlet's engine as a player.
final class MartletPlayer: Player {
    private let martlet: Martlet
    private let last = Mutex<Message?>(nil)

    init(_ scene: Scene) async throws {
        martlet = try await scene.openMartlet()
        martlet.account.connect()
    }

    func code() async throws -> String { try await martlet.code() }

    func typedCode(number: String) async throws -> String {
        try await martlet.account.perform(RequestPhoneCode(number: number))
    }

    func online() async throws { try await martlet.online() }

    @discardableResult
    func send(_ text: String, to jid: String) async throws -> String {
        guard let to = JID(jid) else { return "" }
        return try await martlet.account.perform(SendText(to: to, text: text)).id.text
    }

    func received(_ text: String) async throws {
        let message = try await martlet.text(text)
        last.withLock { $0 = message }
    }

    func read() async throws {
        guard let message = last.withLock({ $0 }) else { return }
        _ = try await martlet.account.perform(MarkRead(chat: message.chat, through: message.row))
    }

    func perform(_ deed: Deed, _ cast: Cast) async throws -> DeedReply {
        let reply = try await deed.perform(martlet.account, cast)
        if let id = reply.message { try await martlet.state(.sent, of: MessageID(id)) }
        return reply
    }

    func stop() async throws { await martlet.account.close() }
}
