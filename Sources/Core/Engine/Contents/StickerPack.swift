import Model
import Protobuf
import WAProto

/// Collections of stickers, by name alone.
extension StickerPackContent: ReceivedContent {
    init?(_ message: WAMessage) {
        guard message.hasStickerPackMessage else { return nil }
        let pack = message.stickerPackMessage
        self.init(name: pack.name, publisher: pack.publisher)
    }

    static func context(of message: WAMessage) -> WAContextInfo? {
        guard message.hasStickerPackMessage, message.stickerPackMessage.hasContextInfo else {
            return nil
        }
        return message.stickerPackMessage.contextInfo
    }
}
