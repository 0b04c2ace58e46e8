public import Model

/// Turns down a call that rings, on all devices of this account.
public struct RejectCall: Command, Hashable {
    /// There is nothing to say.
    public typealias Reply = Done
    /// Never changes.
    public static let name = "reject-call"
    /// About calls.
    public static let area = Area.call
    /// For help.
    public static let summary = "Turn down a call that rings"
    /// For help.
    public static let notes = [
        "from": "who calls, as call.changed says", "call": "the call's id, as call.changed says",
    ]
    /// Who calls.
    public var from: JID
    /// The call's id.
    public var call: MessageID

    /// Creates the command.
    public init(from: JID, call: MessageID) {
        self.from = from
        self.call = call
    }
}
