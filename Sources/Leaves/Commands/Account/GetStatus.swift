public import Model

/// Asks how an account stands.
public struct GetStatus: Command, Hashable {
    /// The account's standing.
    public typealias Reply = AccountStatus
    /// What the catalogue says of it.
    public static let about = About(
        "status",
        .account,
        "Show how the account stands",
        changes: false
    )

    /// Creates the command.
    public init() {}
}

extension AccountStatus: HoldsRemarks {
    /// What to do first with an account that is not linked: it has no `jid`, and nothing else says so.
    public var remarks: [String]? { jid == nil ? ["\(CommandError.notLinked)"] : nil }
}
