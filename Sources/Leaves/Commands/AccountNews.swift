public import Model

/// What is told to those who follow an account.
public enum AccountNews: Hashable, Codable, Sendable {
    /// How the account stands now; older ones need not have been told.
    case status(AccountStatus)
    /// What happened, oldest first. Some of it may be missing when the reader was away for too long: `lost` has
    /// the places then. `through` is where to go on after.
    case entries([JournalEntry], lost: Lost?, through: Int64)

    /// Places in the journal that a reader will never see.
    public struct Lost: Hashable, Codable, Sendable {
        /// The first place.
        public var from: Int64
        /// The last place.
        public var to: Int64

        /// Takes the places.
        public init(from: Int64, to: Int64) {
            self.from = from
            self.to = to
        }
    }
}
