public import Model

/// Asks how an account stands.
public struct GetStatus: Command, Hashable {
    /// The account's standing.
    public typealias Reply = AccountStatus
    /// Never changes.
    public static let name = "status"
    /// About the account.
    public static let area = Area.account
    /// For help.
    public static let summary = "Show how the account stands"
    /// It only reads.
    public static let changes = false

    /// Creates the command.
    public init() {}
}

extension AccountStatus: HoldsRemarks {
    /// What to do first with an account that is not linked: it has no `jid`, and nothing else says so.
    public var remarks: [String]? { jid == nil ? ["\(CommandError.notLinked)"] : nil }
}
