import Media
import Model
import Protobuf
import Stanzas
import WAProto

extension DocumentContent: WireMedia {
    static var type: MediaType { .document }

    init?(_ document: WADocumentMessage, in message: WAMessage) {
        self.init(
            file: document.file,
            name: document.fileName.isEmpty ? nil : document.fileName,
            title: document.title.isEmpty ? nil : document.title,
            pages: document.pageCount == 0 ? nil : document.pageCount,
            caption: document.caption.isEmpty ? nil : document.caption
        )
    }

    /// One with a caption travels in a wrapper that only such documents have.
    static func fields(in message: WAMessage) -> WADocumentMessage? {
        if message.hasDocumentMessage { return message.documentMessage }
        guard message.hasDocumentWithCaptionMessage,
            message.documentWithCaptionMessage.message.hasDocumentMessage
        else { return nil }
        return message.documentWithCaptionMessage.message.documentMessage
    }

    static func replace(_ document: WADocumentMessage, in message: inout WAMessage) {
        if message.hasDocumentMessage {
            message.documentMessage = document
        } else {
            message.documentWithCaptionMessage.message.documentMessage = document
        }
    }

    static func add(thumbnail: [UInt8], to document: inout WADocumentMessage) {
        document.jpegThumbnail = thumbnail
    }

    func write(to message: inout WAMessage) {
        let document = WADocumentMessage.with {
            $0.set(file)
            if let name { $0.fileName = name }
            if let title { $0.title = title }
            if let pages { $0.pageCount = pages }
            if let caption { $0.caption = caption }
        }
        if caption == nil {
            message.documentMessage = document
        } else {
            message.documentWithCaptionMessage.message.documentMessage = document
        }
    }

    var traits: StanzaTraits { StanzaTraits(type: "media", mediaType: "document") }
}
