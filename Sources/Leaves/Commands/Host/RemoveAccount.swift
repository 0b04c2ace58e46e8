import JSON
import Model

/// Closes an account, which is not opened again by itself.
///
/// The phone goes on listing the device; `log-out` before ends that.
public struct RemoveAccount: Command, Hashable {
    /// What comes of it.
    public typealias Reply = RemovedAccount
    /// What the catalogue says of it.
    public static let about = About(
        "remove-account",
        .host,
        "Close an account and leave it closed; its data is kept unless said",
        notes: [
            "name":
                "the account's name, as list-accounts shows it; without that of general.account, "
                + "requests that name none fail and /health answers 503",
            "deletesData": "whether keys and messages are deleted, for good; false when left out",
        ],
        examples: ["name": "work"]
    )
    /// The account's name.
    public var name: String
    /// Whether its database is deleted; nil for no.
    public var deletesData: Bool?

    /// Creates the command.
    public init(name: String, deletesData: Bool? = nil) {
        self.name = name
        self.deletesData = deletesData
    }
}
