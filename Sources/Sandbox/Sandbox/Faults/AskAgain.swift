/// A simulated contact asks for a message again instead of reading it, with or without fresh keys.
enum AskAgain: Fault {
    static let name = "ask-again"
    static let occasion = Occasion.Kind.arrival

    /// Whether to send keys along; nil when the message is to be read.
    static func take(for person: Person.ID, in world: World) -> Bool? {
        FaultOrders.take(of: person, in: world, .arrival).map { $0.withKeys ?? true }
    }
}
