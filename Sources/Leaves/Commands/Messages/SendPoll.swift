import JSON
public import Model

/// Asks a question with answers to choose from.
public struct SendPoll: Command, Hashable {
    /// The message as stored, in state ``DeliveryState/queued``.
    public typealias Reply = Message
    /// What the catalogue says of it.
    public static let about = About(
        "send-poll",
        .message,
        "Send a poll",
        notes: [
            "to": FieldNotes.to,
            "name": "the question",
            "options": "what can be chosen, 2 to 12 different answers",
            "selectable": "how many one person may choose; 0 for any number",
            "correct": "which answer is right; with it, it is a quiz",
            "ends": "when it ends, milliseconds since 1970; without it, never",
            "hidesVoters": "whether nobody is to see who chose what",
            "id": FieldNotes.id,
            "key": FieldNotes.key,
        ],
        examples: ["options": ["Park", "Lake"]]
    )
    /// How many answers WhatsApp takes.
    public static let counts = 2...12
    /// A person, by phone number or LID, a group or a channel.
    public var to: JID
    /// The question.
    public var name: String
    /// What can be chosen.
    public var options: [String]
    /// How many one person may choose; 0 or nil for any number.
    public var selectable: Int?
    /// The right answer, which makes it a quiz.
    public var correct: String?
    /// When it ends, server clock; nil for never.
    public var ends: Timestamp?
    /// Whether nobody is to see who chose what; nil is that all are.
    public var hidesVoters: Bool?
    /// The message's id on the wire; made when nil.
    public var id: MessageID?
    /// What stands for this request, so that it can be repeated when its answer was lost.
    public var key: String?

    /// Creates the command.
    public init(
        to: JID,
        name: String,
        options: [String],
        selectable: Int? = nil,
        correct: String? = nil,
        ends: Timestamp? = nil,
        hidesVoters: Bool? = nil,
        id: MessageID? = nil,
        key: String? = nil
    ) {
        self.to = to
        self.name = name
        self.options = options
        self.selectable = selectable
        self.correct = correct
        self.ends = ends
        self.hidesVoters = hidesVoters
        self.id = id
        self.key = key
    }
}
