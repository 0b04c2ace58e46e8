import BinaryNode

/// What a message's stanza says of what is encrypted in it.
///
///     <message type edit?> … <enc mediatype? decrypt-fail?> … <meta polltype? event_type? …/>?
///
/// - Source: whatsmeow `send.go` (`getTypeFromMessage`, `getMediaTypeFromMessage`,
///   `getEditAttribute`), zapo `src/message/encode/content.ts`.
public struct StanzaTraits: Hashable, Sendable {
    /// What a stanza says it changes.
    public enum Edit: String, Hashable, Sendable {
        /// The words of a message.
        case messageEdit = "1"
        /// Whether a message is pinned.
        case pin = "2"
        /// The words of a channel's message.
        case adminEdit = "3"
        /// An own message is deleted, or an own reaction taken back.
        case senderRevoke = "7"
        /// Somebody else's message is deleted by an admin.
        case adminRevoke = "8"
    }

    /// The message's `type`.
    public var type: String
    /// The ciphertext's `mediatype`; nil for none.
    public var mediaType: String?
    /// The message's `edit`; nil for none.
    public var edit: Edit?
    /// Whether who cannot decrypt it shows nothing in its place.
    public var hidesFailure: Bool
    /// The attributes of the stanza's `<meta>`, such as `polltype`; without any there is none.
    public var meta: [String: String]

    /// Creates traits from their parts.
    public init(
        type: String = "text",
        mediaType: String? = nil,
        edit: Edit? = nil,
        hidesFailure: Bool = false,
        meta: [String: String] = [:]
    ) {
        self.type = type
        self.mediaType = mediaType
        self.edit = edit
        self.hidesFailure = hidesFailure
        self.meta = meta
    }

    /// What the stanza says of it in a child of its own; nil for nothing.
    var metaNode: Node? {
        guard !meta.isEmpty else { return nil }
        var node = Node("meta")
        for (name, value) in meta.sorted(by: { $0.key < $1.key }) {
            node.attributes[name] = .text(value)
        }
        return node
    }

    /// An ordinary text.
    public static let text = StanzaTraits()
}
