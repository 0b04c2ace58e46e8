/// The phone's half of a code's key agreement comes twice, as when an ack was lost.
enum RepeatHello: Fault {
    static let name = "repeat-hello"
    static let occasion = Occasion.Kind.typing

    /// How often the hello of a person's phone comes.
    static func count(of person: Person.ID, in world: World) -> Int {
        FaultOrders.take(of: person, in: world, .typing) == nil ? 1 : 2
    }
}
