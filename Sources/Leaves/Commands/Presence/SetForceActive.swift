import Model

/// Has delivery receipts say that somebody is here, although this device is not available.
public struct SetForceActive: Command, Hashable {
    /// Nothing comes back.
    public typealias Reply = Done
    /// What the catalogue says of it.
    public static let about = About(
        "set-force-active",
        .presence,
        "Let receipts make a second tick although you are away",
        notes: [
            "isOn": "false lets receipts say how it is"
        ]
    )
    /// Whether they say so.
    public var isOn: Bool

    /// Creates the command.
    public init(
        isOn: Bool
    ) {
        self.isOn = isOn
    }
}
