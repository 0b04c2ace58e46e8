public import Model

/// Has delivery receipts say that somebody is here, although this device is not available.
public struct SetForceActive: Command, Hashable {
    /// Nothing comes back.
    public typealias Reply = Done
    /// Never changes.
    public static let name = "set-force-active"
    /// About presences.
    public static let area = Area.presence
    /// For help.
    public static let summary = "Let receipts make a second tick although you are away"
    /// For help.
    public static let notes = [
        "isOn": "false lets receipts say how it is"
    ]
    /// Whether they say so.
    public var isOn: Bool

    /// Creates the command.
    public init(
        isOn: Bool
    ) {
        self.isOn = isOn
    }
}
