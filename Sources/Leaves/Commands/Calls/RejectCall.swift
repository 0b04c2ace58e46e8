public import Model

/// Turns down a call that rings, on all devices of this account.
public struct RejectCall: Command, Hashable {
    /// There is nothing to say.
    public typealias Reply = Done
    /// What the catalogue says of it.
    public static let about = About(
        "reject-call",
        .call,
        "Turn down a call that rings",
        notes: [
            "from": "who calls, as call.changed says",
            "call": "the call's id, as call.changed says",
        ]
    )
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
