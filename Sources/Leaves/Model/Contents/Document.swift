/// A file of any kind.
public struct DocumentContent: MediaContent {
    /// Never changes.
    public static let kind = "document"
    /// The file itself.
    public var file: MediaFile
    /// Its name, as its sender says, which is outside text and no path to write to; nil when they do not.
    public var name: String?
    /// Its title; nil when its sender gives none.
    public var title: String?
    /// How many pages it has; nil when its sender does not say.
    public var pages: UInt32?
    /// What its sender wrote under it; nil for nothing.
    public var caption: String?

    /// Creates a document from its parts.
    public init(
        file: MediaFile,
        name: String? = nil,
        title: String? = nil,
        pages: UInt32? = nil,
        caption: String? = nil
    ) {
        self.file = file
        self.name = name
        self.title = title
        self.pages = pages
        self.caption = caption
    }

    /// Its name, else that it is a document.
    public var preview: String { Self.preview("Document", name ?? title ?? caption) }
    /// Name, title and caption.
    public var words: String? {
        var parts: [String] = []
        for part in [name, title, caption] {
            if let part, !parts.contains(part) { parts.append(part) }
        }
        return parts.isEmpty ? nil : parts.joined(separator: " ")
    }
}
