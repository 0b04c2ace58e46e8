/// A line of the chat itself: one side of a chat between two set how long messages stay.
public struct TimerChangedContent: MessageContent {
    /// Never changes.
    public static let kind = "timerChanged"
    /// Nobody wrote it.
    public static let isSystem = true
    /// How long messages stay from here on, in seconds; 0 for ever.
    public var seconds: Int
    /// Who set it.
    public var by: JID

    /// Creates a line from its parts.
    public init(seconds: Int, by: JID) {
        self.seconds = seconds
        self.by = by
    }

    /// What the line says, without names: who shows it knows them.
    public var preview: String {
        seconds > 0 ? "Disappearing messages were turned on" : "Messages no longer disappear"
    }
}
