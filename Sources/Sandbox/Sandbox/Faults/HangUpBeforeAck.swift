/// A client's message is taken, and the connection dropped before the ack.
enum HangUpBeforeAck: MessageFault {
    static let name = "hang-up-before-ack"

    static func strike(_ request: Request, _ order: FaultOrder) -> MessageInterference? {
        .hangUp
    }
}
