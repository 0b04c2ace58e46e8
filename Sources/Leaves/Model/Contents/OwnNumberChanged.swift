/// A line of the chat itself: from here on the account is linked under another number.
public struct OwnNumberChangedContent: MessageContent {
    /// Never changes.
    public static let kind = "ownNumberChanged"
    /// Nobody wrote it.
    public static let isSystem = true
    /// The number that what stands above belongs to.
    public var from: JID
    /// The number from here on.
    public var to: JID

    /// Creates a line from its parts.
    public init(from: JID, to: JID) {
        self.from = from
        self.to = to
    }

    /// What the line says.
    public var preview: String {
        "This account is +\(to.user) from here on; before it was +\(from.user)"
    }
}
