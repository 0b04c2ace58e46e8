/// The phone never goes on after a passkey that the server took.
///
/// - Source: waha issue 2227.
enum WithholdContinuation: Fault {
    static let name = "withhold-continuation"
    static let occasion = Occasion.Kind.passkey

    /// Whether a person's phone falls silent now.
    static func strikes(_ person: Person.ID, in world: World) -> Bool {
        FaultOrders.take(of: person, in: world, .passkey) != nil
    }
}
