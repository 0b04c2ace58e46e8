import Media
import Model
import Protobuf
import Stanzas
import WAProto

extension StickerContent: WireMedia {
    static var type: MediaType { .sticker }

    init?(_ sticker: WAStickerMessage, in message: WAMessage) {
        self.init(
            file: sticker.file,
            width: sticker.width == 0 ? nil : sticker.width,
            height: sticker.height == 0 ? nil : sticker.height,
            isAnimated: sticker.isAnimated
        )
    }

    static func fields(in message: WAMessage) -> WAStickerMessage? {
        message.hasStickerMessage ? message.stickerMessage : nil
    }

    static func replace(_ sticker: WAStickerMessage, in message: inout WAMessage) {
        message.stickerMessage = sticker
    }

    func write(to message: inout WAMessage) {
        message.stickerMessage = WAStickerMessage.with {
            $0.set(file)
            if let width { $0.width = width }
            if let height { $0.height = height }
            if isAnimated { $0.isAnimated = true }
        }
    }

    var traits: StanzaTraits { StanzaTraits(type: "media", mediaType: "sticker") }
}
