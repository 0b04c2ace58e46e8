/// An account's phone takes its time to send messages again that a companion asked it for.
enum AnswerLate: Fault {
    static let name = "answer-late"
    static let occasion = Occasion.Kind.asked

    /// How many milliseconds a person's phone waits, if that is ordered.
    static func take(for person: Person.ID, in world: World) -> Int? {
        FaultOrders.take(of: person, in: world, .asked)?.milliseconds
    }
}
