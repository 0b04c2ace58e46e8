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

    /// Takes what is sent and what of it is shown.
    init(
        to: JID,
        content: Model.Message.Content,
        message: WAMessage,
        id: MessageID? = nil,
        key: String? = nil
    ) {
        self.to = to
        self.content = content
        self.message = message
        self.id = id
        self.key = key
    }
}

extension ComposedMessage {
    /// The longest serialized message that is taken, in bytes.
    ///
    /// A stanza holds a copy for each device, and there may be some dozens; a frame holds 16 MiB.
    static let longestMessage = 256 << 10

    /// A text.
    ///
    /// - Throws: ``EngineError/invalid(_:)`` for nothing but blanks, or too much.
    static func text(
        _ text: String,
        to recipient: JID,
        id: MessageID? = nil,
        key: String? = nil,
        random: Randomness
    ) throws(EngineError) -> ComposedMessage {
        guard text.contains(where: { !$0.isWhitespace }) else {
            throw .invalid("a text has at least one character that can be seen")
        }
        guard text.utf16.count <= SendText.longestText else {
            throw .invalid(
                "a text has at most 65,536 characters (UTF-16); this one has \(text.utf16.count)"
            )
        }
        return ComposedMessage(
            to: recipient,
            content: .text(text),
            message: TextContent(text).message(random: random),
            id: id,
            key: key
        )
    }
}
