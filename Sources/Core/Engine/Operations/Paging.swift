import Commands

/// The bounds of what one command reads at once.
enum Paging {
    /// How many rows a command may ask for.
    static let limits = 1...1000

    /// Refuses a page that is none, or too large to hold.
    static func check(limit: Int, offset: Int = 0) throws(CommandError) {
        guard limits.contains(limit) else {
            throw .invalid("limit takes \(limits.lowerBound) to \(limits.upperBound)")
        }
        guard offset >= 0 else { throw .invalid("offset takes 0 and more") }
    }
}
