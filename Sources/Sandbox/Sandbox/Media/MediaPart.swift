import Media
import Protobuf
import WAProto

/// What the messages with a file have in common.
protocol FileFields {
    var url: String { get set }
    var directPath: String { get set }
    var mimetype: String { get set }
    var mediaKey: [UInt8] { get set }
    var mediaKeyTimestamp: Int64 { get set }
    var fileSHA256: [UInt8] { get set }
    var fileEncSHA256: [UInt8] { get set }
    var fileLength: UInt64 { get set }
}

extension WAImageMessage: FileFields {}
extension WAVideoMessage: FileFields {}
extension WAAudioMessage: FileFields {}
extension WADocumentMessage: FileFields {}
extension WAStickerMessage: FileFields {}

/// What a message says of its file, whatever kind it is.
struct MediaPart: Sendable {
    /// The kind, and what the file's keys are derived for by it.
    let kind: MediaSketch.Kind
    let mimeType: String
    let key: [UInt8]
    let hash: [UInt8]
    let sealedHash: [UInt8]
    let length: Int
    let directPath: String
    let caption: String

    /// Reads it; nil for a message without a file.
    init?(_ outer: WAMessage) {
        let message = outer.plain
        if message.hasImageMessage {
            self.init(.image, message.imageMessage, message.imageMessage.caption)
        } else if message.hasVideoMessage {
            let video = message.videoMessage
            self.init(video.gifPlayback ? .gif : .video, video, video.caption)
        } else if message.hasPtvMessage {
            self.init(.round, message.ptvMessage, message.ptvMessage.caption)
        } else if message.hasAudioMessage {
            self.init(message.audioMessage.ptt ? .voice : .audio, message.audioMessage)
        } else if message.hasDocumentMessage {
            self.init(.document, message.documentMessage, message.documentMessage.caption)
        } else if message.hasStickerMessage {
            self.init(.sticker, message.stickerMessage)
        } else {
            return nil
        }
    }

    private init(_ kind: MediaSketch.Kind, _ fields: some FileFields, _ caption: String = "") {
        self.kind = kind
        mimeType = fields.mimetype
        key = fields.mediaKey
        hash = fields.fileSHA256
        sealedHash = fields.fileEncSHA256
        length = Int(clamping: fields.fileLength)
        directPath = fields.directPath
        self.caption = caption
    }
}
