import Commands
import Crypto
import Model
import WAProto

/// A message that somebody wants sent.
struct ComposedMessage: Sendable {
    /// The chat: a person by phone number or LID, a group or a channel.
    var to: JID
    /// What the chat shows.
    var content: Model.Message.Content
    /// What is sent.
    var message: WAMessage
    /// The id on the wire; made when nil.
    var id: MessageID?
    /// What the caller knows this request by: the same again is the same message.
    var key: String?
    /// What it says besides its content.
    var references = References()
    /// Who sees it as a status post, which goes to no chat else; nil when it is none.
    var post: PostAudience?

    /// Takes what is sent and what of it is shown.
    init(
        to: JID,
        content: Model.Message.Content,
        message: WAMessage,
        id: MessageID? = nil,
        key: String? = nil,
        references: References = References()
    ) {
        self.to = to
        self.content = content
        self.message = message
        self.id = id
        self.key = key
        self.references = references
    }
}

extension ComposedMessage {
    /// The longest serialized message that is taken, in bytes.
    ///
    /// A stanza holds a copy for each device, and there may be some dozens; a frame holds 16 MiB.
    static let longestMessage = 256 << 10

    /// A content of a kind that travels.
    init<C: WireContent>(
        _ content: C,
        to recipient: JID,
        id: MessageID? = nil,
        key: String? = nil,
        references: References = References(),
        random: Randomness
    ) {
        self.init(
            to: recipient,
            content: Model.Message.Content(content),
            message: content.message(random: random),
            id: id,
            key: key,
            references: references
        )
    }

    /// A text.
    ///
    /// - Throws: ``EngineError/invalid(_:)`` for nothing but blanks, or too much.
    static func text(
        _ text: String,
        to recipient: JID,
        link: LinkPreview? = nil,
        id: MessageID? = nil,
        key: String? = nil,
        references: References = References(),
        random: Randomness
    ) throws(EngineError) -> ComposedMessage {
        try check(text)
        if let link, !text.contains(link.url) || link.url.isEmpty {
            throw .invalid("link.url is a part of the text")
        }
        return ComposedMessage(
            TextContent(text, link: link),
            to: recipient,
            id: id,
            key: key,
            references: references,
            random: random
        )
    }

    /// Refuses a text that is nothing but blanks, or too much.
    static func check(_ text: String) throws(EngineError) {
        guard text.contains(where: { !$0.isWhitespace }) else {
            throw .invalid("a text has at least one character that can be seen")
        }
        guard text.utf16.count <= SendText.longestText else {
            throw .invalid(
                "a text has at most 65,536 characters (UTF-16); this one has \(text.utf16.count)"
            )
        }
    }
}
