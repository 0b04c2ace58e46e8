import Model
import Protobuf
import WAProto

/// What businesses sell; it is read and never sent.
extension ProductContent: ReceivedContent {
    init?(_ message: WAMessage) {
        guard message.hasProductMessage else { return nil }
        let told = message.productMessage
        let product = told.product
        self.init(
            title: product.title.unlessEmpty ?? told.catalog.title,
            about: (product.description.unlessEmpty ?? told.body.unlessEmpty),
            price: product.hasPriceAmount1000 ? product.priceAmount1000 : nil,
            currency: product.currencyCode.unlessEmpty,
            seller: JID(told.businessOwnerJID)?.bare,
            id: product.productID.unlessEmpty
        )
    }

    static func context(of message: WAMessage) -> WAContextInfo? {
        guard message.hasProductMessage, message.productMessage.hasContextInfo else { return nil }
        return message.productMessage.contextInfo
    }
}
