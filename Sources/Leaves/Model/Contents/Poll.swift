/// A question with answers to choose from.
public struct PollContent: MessageContent {
    /// Never changes.
    public static let kind = "poll"
    /// The question; outside text as it came, not yet cleaned.
    public var name: String
    /// What can be chosen, in the author's order.
    public var options: [String]
    /// How many one person may choose; 0 for any number.
    public var selectable: Int
    /// The answer that is right, when it is a quiz whose author says so.
    public var correct: String?
    /// Whether it is a quiz.
    public var isQuiz: Bool
    /// When it ends, server clock; nil for never.
    public var ends: Timestamp?
    /// Whether nobody is to see who chose what.
    public var hidesVoters: Bool

    /// Creates a poll from its parts.
    public init(
        name: String,
        options: [String],
        selectable: Int = 0,
        correct: String? = nil,
        isQuiz: Bool = false,
        ends: Timestamp? = nil,
        hidesVoters: Bool = false
    ) {
        self.name = name
        self.options = options
        self.selectable = selectable
        self.correct = correct
        self.isQuiz = isQuiz
        self.ends = ends
        self.hidesVoters = hidesVoters
    }

    /// The question.
    public var preview: String { "\(isQuiz ? "Quiz" : "Poll"): \(name)" }
    /// The question and what can be chosen.
    public var words: String? { ([name] + options).joined(separator: " ") }
}
