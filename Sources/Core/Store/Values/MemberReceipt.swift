public import Model

/// What one member of a chat has of an own message, and since when, server clock.
public struct MemberReceipt: Hashable, Sendable {
    /// The member.
    public var person: JID
    /// A device of the member has it.
    public var delivered: Timestamp?
    /// The member read it.
    public var read: Timestamp?
    /// The member listened to it.
    public var played: Timestamp?
}
