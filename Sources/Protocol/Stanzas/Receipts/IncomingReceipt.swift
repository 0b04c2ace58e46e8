public import BinaryNode
public import Model

/// News about messages that were sent from this account, or read on another of its devices.
///
///     ← <receipt from id t type? participant? recipient?><list><item id/>…</list>?</receipt>
///     ← <receipt from={group} id t type?>
///         <participants key={message}><user jid t/>…</participants>…
///       </receipt>
///
/// - Source: whatsmeow `receipt.go` (`parseReceipt`).
public struct IncomingReceipt: Hashable, Sendable {
    /// What happened to the messages.
    public enum Kind: Hashable, Sendable {
        /// A device has them.
        case delivered
        /// A device has them that nobody looks at: the server is done with them for it, and no more is shown.
        case inactive
        /// A person read them.
        case read
        /// A person listened to or opened them.
        case played
        /// A device cannot decrypt one: read the stanza as ``RetryRequest``.
        case retry
        /// Nothing that changes what is shown; the wire's word.
        case other(String)

        init(_ type: String?) {
            self =
                switch type {
                case nil, "": .delivered
                case "inactive": .inactive
                case "read", "read-self": .read
                case "played", "played-self": .played
                case "retry": .retry
                case let other?: .other(other)
                }
        }
    }

    /// What one person or device says about some messages.
    public struct Entry: Hashable, Sendable {
        /// The device or person.
        public var sender: JID
        /// The messages.
        public var ids: [MessageID]
        /// When it happened, server clock.
        public var time: Timestamp
    }

    /// What happened.
    public var kind: Kind
    /// The chat, without device.
    public var chat: JID
    /// The chat partner's other address, when the stanza names it.
    public var senderAlternate: JID?
    /// Whether an own device says so.
    public var isFromMe: Bool
    /// Who says what.
    public var entries: [Entry]

    /// Reads a stanza.
    public init(_ node: Node, own: OwnAddresses) throws(StanzaError) {
        let source = try MessageSource(node, own: own, needsParticipant: false)
        kind = Kind(node.string("type"))
        chat = source.chat
        senderAlternate = source.senderAlternate
        isFromMe = source.isFromMe
        let id = MessageID(try node.requireString("id"))
        let time = try node.requireTime()
        if chat.isGroup || chat.isBroadcast, node.attributes["participant"] == nil {
            entries = try Self.batch(node)
            return
        }
        let items = node.child("list")?.children("item").compactMap { $0.string("id") } ?? []
        entries = [
            Entry(sender: source.sender, ids: [id] + items.map(MessageID.init), time: time)
        ]
    }

    private static func batch(_ node: Node) throws(StanzaError) -> [Entry] {
        _ = try node.requireChild("participants")
        var entries: [Entry] = []
        for message in node.children("participants") {
            let id = MessageID(try message.requireString("key"))
            for user in message.children("user") {
                let entry = Entry(
                    sender: try user.requireJID("jid"),
                    ids: [id],
                    time: try user.requireTime()
                )
                entries.append(entry)
            }
        }
        return entries
    }
}
