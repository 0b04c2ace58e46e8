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
    /// What is shown before the file is there.
    private(set) var face = Face()

    /// What a message says of its file beyond what is needed to open it.
    struct Face: Sendable {
        var thumbnail: [UInt8] = []
        var width: UInt32 = 0
        var height: UInt32 = 0
        var seconds: UInt32 = 0
        var pages: UInt32 = 0
        var waveform: [UInt8] = []
    }

    /// Reads it; nil for a message without a file.
    init?(_ outer: WAMessage) {
        let message = outer.plain
        if message.hasImageMessage {
            let image = message.imageMessage
            self.init(.image, image, image.caption)
            face = Face(thumbnail: image.jpegThumbnail, width: image.width, height: image.height)
        } else if message.hasVideoMessage {
            let video = message.videoMessage
            self.init(video.gifPlayback ? .gif : .video, video, video.caption)
            face = Face(video)
        } else if message.hasPtvMessage {
            self.init(.round, message.ptvMessage, message.ptvMessage.caption)
            face = Face(message.ptvMessage)
        } else if message.hasAudioMessage {
            let audio = message.audioMessage
            self.init(audio.ptt ? .voice : .audio, audio)
            face = Face(seconds: audio.seconds, waveform: audio.waveform)
        } else if message.hasDocumentMessage {
            let document = message.documentMessage
            self.init(.document, document, document.caption)
            face = Face(thumbnail: document.jpegThumbnail, pages: document.pageCount)
        } else if message.hasStickerMessage {
            let sticker = message.stickerMessage
            self.init(.sticker, sticker)
            face = Face(width: sticker.width, height: sticker.height)
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

extension MediaPart.Face {
    fileprivate init(_ video: WAVideoMessage) {
        self.init(
            thumbnail: video.jpegThumbnail,
            width: video.width,
            height: video.height,
            seconds: video.seconds
        )
    }
}
