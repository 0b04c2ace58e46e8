/// A client's message is taken and never acked.
enum LoseAck: MessageFault {
    static let name = "lose-ack"

    static func strike(_ request: Request, _ order: FaultOrder) -> MessageInterference? {
        .loseAck
    }
}
