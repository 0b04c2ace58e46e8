/// Stanzas that waited while away are coming; of the moment, and not kept in the journal.
public struct BacklogChanged: Event {
    /// Never changes.
    public static let name = "account.backlog"
    /// About the account.
    public static let area = Area.account
    /// Nobody who was away needs it.
    public static let isMomentary = true
    /// How many are left; 0 at the end.
    public var remaining: Int

    /// Takes how many are left.
    public init(remaining: Int) { self.remaining = remaining }

    /// About no chat.
    public var chatAddress: JID? { nil }
}
