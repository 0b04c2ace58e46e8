public import Model

/// Reads who people are, from what this account has heard of them.
public struct GetPeople: Command, Hashable {
    /// One for each address that was asked for, in the same order.
    public typealias Reply = [Person]
    /// Never changes.
    public static let name = "get-people"
    /// About people.
    public static let area = Area.contact
    /// For help.
    public static let summary = "Show names and numbers of people"
    /// For help.
    public static let notes = ["people": "their addresses or phone numbers, 1000 at most"]
    /// It only reads.
    public static let changes = false
    /// Their addresses, 1000 at most.
    public var people: [JID]

    /// Creates the command.
    public init(people: [JID]) { self.people = people }
}
