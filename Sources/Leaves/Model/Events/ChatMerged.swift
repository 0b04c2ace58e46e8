/// Two rows turned out to be the same person: `old` is gone, all its messages are in `new`.
public struct ChatMerged: Event {
    /// Never changes.
    public static let name = "chat.merged"
    /// About chats.
    public static let area = Area.chat
    /// The address that is gone.
    public var old: JID
    /// The address that stays.
    public var new: JID

    /// Creates the event from its parts.
    public init(old: JID, new: JID) {
        self.old = old
        self.new = new
    }

    /// In order with what else happens in the chat.
    public var chatAddress: JID? { new }
}
