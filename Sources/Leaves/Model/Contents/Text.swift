/// Words.
public struct TextContent: MessageContent {
    /// Never changes.
    public static let kind = "text"
    /// The words, with WhatsApp's own marks for bold, italic and so on.
    public var text: String

    /// Takes the words.
    public init(_ text: String) { self.text = text }

    /// The words.
    public var preview: String { text }
    /// The words.
    public var words: String? { text }
}

extension Message.Content {
    /// Words.
    public static func text(_ text: String) -> Self { Self(TextContent(text)) }

    /// The words of a text; nil for other kinds.
    public var text: String? { self.as(TextContent.self)?.text }
}
