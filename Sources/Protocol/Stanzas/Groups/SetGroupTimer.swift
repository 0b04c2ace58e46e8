public import BinaryNode
public import Model

/// Says after how long messages of a group disappear.
///
///     → <ephemeral expiration={seconds}/> | <not_ephemeral/>
///
/// 400 for a time that the server does not offer.
///
/// - Source: whatsmeow `group.go` (`SetDisappearingTimer`).
public struct SetGroupTimer: GroupRequest {
    public let to: JID
    private let seconds: Int

    /// Sets the time in seconds; 0 for never.
    public init(_ group: JID, seconds: Int) {
        to = group
        self.seconds = seconds
    }

    public var body: [Node] {
        [
            seconds == 0
                ? Node("not_ephemeral") : Node("ephemeral", ["expiration": .text(String(seconds))])
        ]
    }
}
