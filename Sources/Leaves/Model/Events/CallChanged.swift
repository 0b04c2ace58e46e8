/// Somebody calls, or a call has come further.
public struct CallChanged: DatedEvent {
    /// Never changes.
    public static let name = "call.changed"
    /// About calls.
    public static let area = Area.call
    /// The chat: who calls, or the group.
    public var chat: JID
    /// The call's id, by which it can be turned down.
    public var call: MessageID
    /// Who calls.
    public var from: JID
    /// Whether it is with video.
    public var isVideo: Bool
    /// How far it has come.
    public var state: CallState
    /// When, server clock.
    public var time: Timestamp

    /// Creates the event from its parts.
    public init(
        chat: JID,
        call: MessageID,
        from: JID,
        isVideo: Bool,
        state: CallState,
        time: Timestamp
    ) {
        self.chat = chat
        self.call = call
        self.from = from
        self.isVideo = isVideo
        self.state = state
        self.time = time
    }

    /// In order with what else happens in the chat.
    public var chatAddress: JID? { chat }
}
