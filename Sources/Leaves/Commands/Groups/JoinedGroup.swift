public import Model

/// A group that this account came into, or asked to be let into.
public struct JoinedGroup: Hashable, Sendable, Codable {
    /// The group's address.
    public var jid: JID
    /// Whether an admin has to let this account in first.
    public var isWaiting: Bool
    /// The same for people, while it waits.
    public var remarks: [String]?

    /// Creates a reply from its parts.
    public init(jid: JID, isWaiting: Bool) {
        self.jid = jid
        self.isWaiting = isWaiting
        remarks = isWaiting ? ["an admin of the group has to let this account in"] : nil
    }
}

extension JoinedGroup: HoldsRemarks {}

extension JoinedGroup: LeadsToChat {
    /// The group's, once this account is in it.
    public var chat: JID? { isWaiting ? nil : jid }
}
