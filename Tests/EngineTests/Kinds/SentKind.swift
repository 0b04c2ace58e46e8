import Commands
import Engine
import Model
import Sandbox

/// A kind of message, and what leaves for it, as Baileys (`src/Utils/messages.ts`), whatsmeow (`send.go`) and zapo
/// (`src/message/encode`) write it.
struct SentKind: Sendable {
    /// One message.
    struct Part: Sendable {
        /// What the stanza says: `type=media mediatype=image`, with `edit`, `decrypt-fail` and what `meta` has, in
        /// this order, where there is any.
        let stanza: String
        /// All that stands in the message by the numbers of WhatsApp's schema, a field a line; … stands for what is
        /// new each time, and names for who and what the cast has.
        let fields: [String]
    }

    /// What it is called here.
    let name: String
    /// The messages that leave for it: one, but for an album.
    let parts: [Part]
    /// Has the account send it.
    let send: @Sendable (KindCast) async throws -> Void

    /// A kind that one command sends.
    init(
        _ name: String,
        _ parts: [Part],
        as command: @escaping @Sendable (KindCast) throws -> some Command
    ) {
        self.name = name
        self.parts = parts
        send = { _ = try await $0.talk.account.perform(try command($0)) }
    }

    /// A kind that one command sends as one message.
    init(
        _ name: String,
        _ stanza: String,
        _ fields: [String],
        as command: @escaping @Sendable (KindCast) throws -> some Command
    ) {
        self.init(name, [Part(stanza: stanza, fields: fields)], as: command)
    }

    /// Every kind, in the order in which they are sent.
    static let all = words + places + questions + files + changes + posts

    /// What is random in each message, and what votes, comments and edits refer to.
    static let secret = "35.3 …"

    /// The key of a message in the chat with the contact, at this place.
    static func key(_ place: String, isOwn: Bool, _ id: String) -> [String] {
        let name = id == "…" ? id : "“\(id)”"
        return ["\(place).1 “CONTACT@lid”", "\(place).2 \(isOwn ? 1 : 0)", "\(place).3 \(name)"]
    }
}
