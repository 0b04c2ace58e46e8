import Media
import Model
import Protobuf
import Stanzas
import WAProto

extension ImageContent: WireMedia {
    static var type: MediaType { .image }

    init?(_ image: WAImageMessage, in message: WAMessage) {
        self.init(
            file: image.file,
            caption: image.caption.isEmpty ? nil : image.caption,
            width: image.width == 0 ? nil : image.width,
            height: image.height == 0 ? nil : image.height,
            isViewOnce: image.viewOnce
        )
    }

    static func fields(in message: WAMessage) -> WAImageMessage? {
        message.hasImageMessage ? message.imageMessage : nil
    }

    static func replace(_ image: WAImageMessage, in message: inout WAMessage) {
        message.imageMessage = image
    }

    static func add(thumbnail: [UInt8], to image: inout WAImageMessage) {
        image.jpegThumbnail = thumbnail
    }

    func write(to message: inout WAMessage) {
        message.imageMessage = WAImageMessage.with {
            $0.set(file)
            if let caption { $0.caption = caption }
            if let width { $0.width = width }
            if let height { $0.height = height }
            if isViewOnce { $0.viewOnce = true }
        }
    }

    var traits: StanzaTraits { Self.traits("image", isViewOnce: isViewOnce) }
}
