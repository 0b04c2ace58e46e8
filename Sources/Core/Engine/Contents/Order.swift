import Model
import Protobuf
import WAProto

/// What is ordered of a business; it is read and never sent.
extension OrderContent: ReceivedContent {
    init?(_ message: WAMessage) {
        guard message.hasOrderMessage else { return nil }
        let order = message.orderMessage
        self.init(
            title: order.orderTitle,
            text: order.message.unlessEmpty,
            count: Int(order.itemCount),
            total: order.hasTotalAmount1000 ? order.totalAmount1000 : nil,
            currency: order.totalCurrencyCode.unlessEmpty,
            seller: JID(order.sellerJID)?.bare,
            id: order.orderID.unlessEmpty
        )
    }

    static func context(of message: WAMessage) -> WAContextInfo? {
        guard message.hasOrderMessage, message.orderMessage.hasContextInfo else { return nil }
        return message.orderMessage.contextInfo
    }
}
