public import Model

/// Something that happened, with its place in the order of everything that did.
public struct LoggedEvent: Hashable, Sendable {
    /// Its place; grows, and survives a restart.
    public var sequence: Int64
    /// What happened, with the message or chat as it is now.
    public var event: AccountEvent
}
