public import Model

/// Puts a text into the outbox; it goes out as soon as there is a connection, exactly once.
public struct SendText: Command, Hashable {
    /// The message as stored, in state ``DeliveryState/queued``.
    public typealias Reply = Message
    /// What the catalogue says of it.
    public static let about = About(
        "send-text",
        .message,
        "Send a text to a person, a group or a channel",
        notes: [
            "to": FieldNotes.to,
            "text": "the words; 65,536 characters at most, most emoji counting as two or more",
            "id": FieldNotes.id,
            "key": FileNotes.key,
            "quoted": "the id of the message that this one answers",
            "quotedSender": "who wrote that one; needed only where two people chose one id",
            "quotedChat": "the chat that one is in, if it is another, such as status@broadcast",
            "mentions":
                "whom the text names, by phone number or address; the text has @ and the part "
                + "before the server",
            "link": "what is behind a link of the text, as a JSON object: url, title and summary",
        ]
    )
    /// The longest text, in code units of UTF-16, as every front end and the engine counts it.
    public static let longestText = 65_536
    /// A person, by phone number or LID, a group or a channel.
    public var to: JID
    /// The words; at least one character that can be seen, ``longestText`` at most.
    public var text: String
    /// The message's id on the wire; made when nil.
    public var id: MessageID?
    /// What stands for this request, so that it can be repeated when its answer was lost.
    public var key: String?
    /// The message that this one answers; nil for none.
    public var quoted: MessageID?
    /// Who wrote that one, without device; nil takes the one of that id.
    public var quotedSender: JID?
    /// The chat that one is in; nil is the chat that this one goes to.
    public var quotedChat: JID?
    /// Whom the text names; nil for nobody.
    public var mentions: [JID]?
    /// What is behind a link of the text; nil for nothing.
    public var link: LinkPreview?

    /// Creates the command.
    public init(
        to: JID,
        text: String,
        id: MessageID? = nil,
        key: String? = nil,
        quoted: MessageID? = nil,
        quotedSender: JID? = nil,
        quotedChat: JID? = nil,
        mentions: [JID]? = nil,
        link: LinkPreview? = nil
    ) {
        self.to = to
        self.text = text
        self.id = id
        self.key = key
        self.quoted = quoted
        self.quotedSender = quotedSender
        self.quotedChat = quotedChat
        self.mentions = mentions
        self.link = link
    }
}
