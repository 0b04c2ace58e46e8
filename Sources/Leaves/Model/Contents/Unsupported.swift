/// A message of a type that martlet does not show yet; the protocol message is kept.
public struct UnsupportedContent: MessageContent {
    /// Never changes.
    public static let kind = "unsupported"
    /// The protocol's name for it, such as `stickerMessage`.
    public var type: String

    /// Takes the protocol's name.
    public init(type: String) { self.type = type }

    /// What stands in its place.
    public var preview: String { type }
}

extension Message.Content {
    /// A type that is not shown yet.
    public static func unsupported(type: String) -> Self { Self(UnsupportedContent(type: type)) }
}
