/// A person cannot be added to a group: 403 for privacy, 404, 408 left lately, 419 and so on.
enum RefuseAdding: Fault {
    static let name = "refuse-adding"
    static let needsCode = true
    static let occasion = Occasion.Kind.adding

    /// The error that a person who is to be added comes back with.
    static func take(for person: Person.ID, in world: World) -> Int? {
        FaultOrders.take(of: person, in: world, .adding)?.code
    }
}
