public import Model

/// Says after how long messages of a group disappear.
public struct SetGroupTimer: Command, Hashable {
    /// The group as it is now.
    public typealias Reply = Group
    /// What the catalogue says of it.
    public static let about = About(
        "set-group-timer",
        .group,
        "Say after how long messages of a group disappear",
        notes: [
            "jid": FieldNotes.group,
            "seconds": "86400, 604800 or 7776000: a day, a week, 90 days; 0 for never",
        ]
    )
    /// What the server offers, in seconds: never, a day, a week, 90 days.
    public static let times = [0, 86_400, 604_800, 7_776_000]
    /// The group.
    public var jid: JID
    /// One of ``times``.
    public var seconds: Int

    /// Creates the command.
    public init(jid: JID, seconds: Int) {
        self.jid = jid
        self.seconds = seconds
    }
}
