/// Words.
public struct TextContent: MessageContent {
    /// Never changes.
    public static let kind = "text"
    /// The words, with WhatsApp's own marks for bold, italic and so on.
    public var text: String
    /// What its sender's client found behind a link in it; nil when there is none.
    public var link: LinkPreview?

    /// Takes the words.
    public init(_ text: String, link: LinkPreview? = nil) {
        self.text = text
        self.link = link
    }

    /// The words.
    public var preview: String { text }
    /// The words.
    public var words: String? { text }
}

/// What is behind a link, as the sender of it says; outside text as it came, not yet cleaned.
public struct LinkPreview: Hashable, Sendable, Codable {
    /// The link as it stands in the text.
    public var url: String
    /// The page's title; nil when it has none.
    public var title: String?
    /// What the page says of itself; nil when it says nothing.
    public var summary: String?

    /// Creates a preview from its parts.
    public init(url: String, title: String? = nil, summary: String? = nil) {
        self.url = url
        self.title = title
        self.summary = summary
    }
}

extension Message.Content {
    /// Words.
    public static func text(_ text: String) -> Self { Self(TextContent(text)) }

    /// The words of a text; nil for other kinds.
    public var text: String? { self.as(TextContent.self)?.text }
}
