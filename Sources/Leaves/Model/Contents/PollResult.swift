/// How a poll stands, as somebody passed it on.
public struct PollResultContent: MessageContent {
    /// Never changes.
    public static let kind = "pollResult"

    /// How often something was chosen.
    public struct Count: Hashable, Sendable, Codable {
        /// What was chosen; outside text as it came, not yet cleaned.
        public var option: String
        /// How often.
        public var votes: Int

        /// Creates a count from its parts.
        public init(option: String, votes: Int) {
            self.option = option
            self.votes = votes
        }
    }

    /// The question; outside text as it came, not yet cleaned.
    public var name: String
    /// What could be chosen, and how often it was.
    public var counts: [Count]

    /// Creates a result from its parts.
    public init(name: String, counts: [Count]) {
        self.name = name
        self.counts = counts
    }

    /// The question.
    public var preview: String { "Poll result: \(name)" }
    /// The question and what could be chosen.
    public var words: String? { ([name] + counts.map(\.option)).joined(separator: " ") }
}
