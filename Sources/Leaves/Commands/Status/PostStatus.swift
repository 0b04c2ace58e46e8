public import Model

/// Posts words as a status for a day: for those whom the account lets see its posts, or for some people alone.
public struct PostStatus: Command, Hashable {
    /// The post as stored, in state ``DeliveryState/queued``; delete-message takes it back.
    public typealias Reply = Message
    /// What the catalogue says of it.
    public static let about = About(
        "post-status",
        .status,
        "Post a text as a status",
        notes: [
            "text": "the words, 700 characters at most",
            "background": "the colour behind them, as a number: alpha, red, green, blue",
            "viewers": FieldNotes.viewers,
            "id": "the post's id on the wire; without it, one is made",
            "key": FieldNotes.key,
        ]
    )
    /// The longest text, in characters.
    public static let longestText = 700
    /// The words.
    public var text: String
    /// The colour behind them: alpha, red, green and blue, a byte each; nil is a dark green.
    public var background: UInt32?
    /// Who alone sees it; nil is those whom the privacy settings name.
    public var viewers: [JID]?
    /// The post's id on the wire; made when nil.
    public var id: MessageID?
    /// What stands for this request, so that it can be repeated when its answer was lost.
    public var key: String?

    /// Creates the command.
    public init(
        text: String,
        background: UInt32? = nil,
        viewers: [JID]? = nil,
        id: MessageID? = nil,
        key: String? = nil
    ) {
        self.text = text
        self.background = background
        self.viewers = viewers
        self.id = id
        self.key = key
    }
}
