/// What a message says: each kind of content is one type in a file of its own in `Contents/`, and one
/// line in ``Message/Content/kinds``.
///
/// Here stands what every front end needs to know of a kind. How it is read from and written to the
/// protocol is in `Engine/Contents/`, at the same name; how it is drawn in `TUI/Contents/`.
public protocol MessageContent: Codable, Hashable, Sendable {
    /// The kind's name in the store, the journal and the API, such as `text`; never changes.
    static var kind: String { get }
    /// Whether nobody wrote it: such a line is never unread and its author learns nothing of a read.
    static var isSystem: Bool { get }
    /// Whether it stands for something that may still come: a content that says more replaces it.
    static var isPlaceholder: Bool { get }
    /// A line for the chat list and for notices; outside text as it came, not yet cleaned.
    var preview: String { get }
    /// The words that search finds it by; nil when there are none.
    var words: String? { get }
}

extension MessageContent {
    /// Most kinds are written by somebody.
    public static var isSystem: Bool { false }
    /// Most kinds are what they are.
    public static var isPlaceholder: Bool { false }
    /// Most kinds have no words.
    public var words: String? { nil }
}
