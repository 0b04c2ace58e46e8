/// What somebody chose of what a business offered: a button, a line of a list, an answer to a form.
public struct ChoiceContent: MessageContent {
    /// Never changes.
    public static let kind = "choice"
    /// The words of what was chosen; outside text as it came, not yet cleaned.
    public var text: String
    /// What the business calls it; empty when it does not say.
    public var id: String

    /// Creates a choice from its parts.
    public init(text: String, id: String) {
        self.text = text
        self.id = id
    }

    /// The words.
    public var preview: String { text.isEmpty ? "Choice: \(id)" : text }
    /// The words.
    public var words: String? { text.isEmpty ? nil : text }
}
