import BinaryNode

/// A client's message is taken, and its ack says that the recipient's LID is another one by now.
enum RefreshLID: MessageFault {
    static let name = "refresh-lid"

    static func strike(_ request: Request, _ order: FaultOrder) -> MessageInterference? {
        .tell(["refresh_lid": "true"])
    }
}
