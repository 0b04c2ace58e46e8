public import BinaryNode
public import Model

/// Tells a sender that messages of theirs were read.
///
///     → <receipt id={first} type="read|read-self|played|played-self" to={chat} t participant?>
///         <list><item id/>…</list>?
///       </receipt>
///     ← <ack class="receipt" id type="read"/>
///
/// All messages are by one author; `list` holds those after the first. At most 256 at once. With
/// `read-self`, only the account's own devices learn of it.
///
/// - Source: whatsmeow `receipt.go` (`MarkRead`).
public struct ReadReceipt: Hashable, Sendable {
    /// How many messages fit into one.
    public static let limit = 256

    /// The chat, not a device.
    public var chat: JID
    /// The author in a group; nil between two people.
    public var participant: JID?
    /// The messages; at least one.
    public var ids: [MessageID]
    /// When they were read, local clock.
    public var time: Timestamp
    /// Whether the author is not to know.
    public var isHidden: Bool
    /// Whether they were listened to, or looked at once, not only read.
    public var isPlayed: Bool

    /// The stanza's `type`.
    public static func type(isHidden: Bool, isPlayed: Bool = false) -> String {
        isPlayed ? isHidden ? "played-self" : "played" : isHidden ? "read-self" : "read"
    }

    /// Whether a stanza's `type` says that something was listened to.
    public static func isPlayed(_ type: String?) -> Bool {
        type == "played" || type == "played-self"
    }

    /// Creates the receipt; nil when there is nothing to tell.
    public init?(
        chat: JID,
        participant: JID?,
        ids: [MessageID],
        time: Timestamp,
        isHidden: Bool = false,
        isPlayed: Bool = false
    ) {
        guard !ids.isEmpty else { return nil }
        self.chat = chat
        self.participant = participant
        self.ids = ids
        self.time = time
        self.isHidden = isHidden
        self.isPlayed = isPlayed
    }

    /// The stanza to send.
    public var node: Node {
        var node = Node(
            "receipt",
            [
                "id": .text(ids.first?.text ?? ""),
                "type": .text(Self.type(isHidden: isHidden, isPlayed: isPlayed)),
                "to": .jid(chat),
                "t": .text(String(time.seconds)),
            ]
        )
        if let participant { node.attributes["participant"] = .jid(participant.bare) }
        if ids.count > 1 {
            let items = ids.dropFirst().map { Node("item", ["id": .text($0.text)]) }
            node.content = .nodes([Node("list", [:], content: .nodes(items))])
        }
        return node
    }
}
