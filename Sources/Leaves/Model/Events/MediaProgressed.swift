/// A file comes or goes; of the moment, and not kept in the journal.
public struct MediaProgressed: Event {
    /// Never changes.
    public static let name = "media.progress"
    /// About messages.
    public static let area = Area.message
    /// Nobody who was away needs it.
    public static let isMomentary = true
    /// The message whose file it is.
    public var message: MessageID
    /// Whether it goes to the server.
    public var isUpload: Bool
    /// How much of it is done, 0 to 100.
    public var percent: Int

    /// Creates the event from its parts.
    public init(message: MessageID, isUpload: Bool, percent: Int) {
        self.message = message
        self.isUpload = isUpload
        self.percent = percent
    }

    /// In no order with what is said in chats.
    public var chatAddress: JID? { nil }
}
