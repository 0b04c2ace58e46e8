public import Model

/// What a message said until it was edited.
public struct Revision: Hashable, Sendable {
    /// Since when it said so, server clock.
    public var time: Timestamp
    /// What it said.
    public var content: Message.Content
}
