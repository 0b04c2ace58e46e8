/// A collection of stickers, by name; the pictures are not fetched.
public struct StickerPackContent: MessageContent {
    /// Never changes.
    public static let kind = "stickerPack"
    /// What it is called; outside text as it came, not yet cleaned.
    public var name: String
    /// Who made it; empty when it does not say.
    public var publisher: String

    /// Creates one from its parts.
    public init(name: String, publisher: String) {
        self.name = name
        self.publisher = publisher
    }

    /// What it is called.
    public var preview: String { "Sticker pack: \(name)" }
    /// What it is called and who made it.
    public var words: String? { [name, publisher].filter { !$0.isEmpty }.joined(separator: " ") }
}
