public import Model

/// Reads who people are, from what this account has heard of them.
public struct GetPeople: Command, Hashable {
    /// One for each address that was asked for, in the same order.
    public typealias Reply = [Person]
    /// What the catalogue says of it.
    public static let about = About(
        "get-people",
        .contact,
        "Show names and numbers of people",
        notes: ["people": "their addresses or phone numbers, 1000 at most"],
        changes: false
    )
    /// Their addresses, 1000 at most.
    public var people: [JID]

    /// Creates the command.
    public init(people: [JID]) { self.people = people }
}
