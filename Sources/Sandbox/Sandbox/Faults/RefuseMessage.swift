import BinaryNode

/// A client's message is refused by its ack: 400, 421, 463, 475, 479, 500 and so on.
enum RefuseMessage: MessageFault {
    static let name = "refuse-message"
    static let needsCode = true

    static func strike(_ request: Request, _ order: FaultOrder) -> MessageInterference? {
        order.code.map { .refuse($0, [:]) }
    }
}
