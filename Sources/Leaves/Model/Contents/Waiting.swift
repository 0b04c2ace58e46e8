/// A message that could not be decrypted yet; its sender was asked to send it again.
public struct WaitingContent: MessageContent {
    /// Never changes.
    public static let kind = "waiting"
    /// The message itself may still come.
    public static let isPlaceholder = true

    /// There is nothing to know of it.
    public init() {}

    /// What stands in its place.
    public var preview: String { "Waiting for this message" }
}

extension Message.Content {
    /// Not decrypted yet.
    public static var waiting: Self { Self(WaitingContent()) }
}
