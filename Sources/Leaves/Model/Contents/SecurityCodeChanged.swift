/// A line of the chat itself: the other person's identity key changed, by a new phone or a reinstall.
public struct SecurityCodeChangedContent: MessageContent {
    /// Never changes.
    public static let kind = "securityCodeChanged"
    /// Nobody wrote it.
    public static let isSystem = true

    /// There is nothing more to know of it.
    public init() {}

    /// What the line says.
    public var preview: String { "Security code changed" }
}

extension Message.Content {
    /// The other person's identity key changed.
    public static var securityCodeChanged: Self { Self(SecurityCodeChangedContent()) }
}
