import Encodings
import JSON
import Media
import Protobuf
import WAProto

/// A file that a person is to send.
///
///     {"kind": "image", "size": 20000, "caption": "the nest"}
public struct MediaSketch: Sendable, Hashable, Codable {
    /// `image`, `video`, `gif`, `round`, `audio`, `voice`, `document` or `sticker`.
    public var kind: String
    /// The file in Base64; nil for one that is made up.
    public var content: String?
    /// How many bytes are made up; nil for 1000.
    public var size: Int?
    /// What it is; nil for what is usual for its kind.
    public var mimeType: String?
    /// What stands under it.
    public var caption: String?
    /// A document's name.
    public var name: String?
    /// Whether it may be looked at once; then phones alone get it.
    public var isViewOnce: Bool?

    /// Creates a sketch from its parts.
    public init(
        _ kind: String,
        content: [UInt8]? = nil,
        size: Int? = nil,
        mimeType: String? = nil,
        caption: String? = nil,
        name: String? = nil,
        isViewOnce: Bool? = nil
    ) {
        self.kind = kind
        self.content = content.map { Base64.encode($0) }
        self.size = size
        self.mimeType = mimeType
        self.caption = caption
        self.name = name
        self.isViewOnce = isViewOnce
    }

    /// A kind of file.
    enum Kind: String, CaseIterable, Sendable {
        case image
        case video
        case gif
        case round
        case audio
        case voice
        case document
        case sticker

        var type: MediaType {
            switch self {
            case .image: .image
            case .video, .gif, .round: .video
            case .audio, .voice: .audio
            case .document: .document
            case .sticker: .sticker
            }
        }

        var mimeType: String {
            switch self {
            case .image: "image/jpeg"
            case .video, .gif, .round: "video/mp4"
            case .audio: "audio/mpeg"
            case .voice: "audio/ogg; codecs=opus"
            case .document: "application/octet-stream"
            case .sticker: "image/webp"
            }
        }
    }

    /// The kind.
    ///
    /// - Throws: `SandboxError.malformed`.
    func checked() throws(SandboxError) -> Kind {
        if let found = Kind(rawValue: kind) { return found }
        let names = Kind.allCases.map(\.rawValue).joined(separator: ", ")
        throw .malformed("a kind is one of \(names), not \(kind)")
    }

    /// The file: what was given, or the numbers from 0 up, over and over, told apart by their size.
    ///
    /// - Throws: `SandboxError.malformed`.
    func bytes() throws(SandboxError) -> [UInt8] {
        if let content {
            guard let bytes = Base64.decode(content), !bytes.isEmpty else {
                throw .malformed("content is a file in Base64")
            }
            return bytes
        }
        let count = size ?? 1000
        guard (1...(64 << 20)).contains(count) else {
            throw .malformed("a size is 1 to \(64 << 20)")
        }
        return (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 31 &+ $0 >> 8 &+ count) }
    }

    /// The message.
    func message(_ kind: Kind, _ file: SentFile) -> WAMessage {
        var message = WAMessage()
        switch kind {
        case .image:
            message.imageMessage = filled(file) {
                if let caption { $0.caption = caption }
                if let isViewOnce { $0.viewOnce = isViewOnce }
            }
        case .video, .gif: message.videoMessage = video(kind, file)
        case .round: message.ptvMessage = video(kind, file)
        case .audio, .voice:
            message.audioMessage = filled(file) {
                $0.streamingSidecar = file.sealed.sidecar ?? []
                $0.seconds = 3
                if kind == .voice {
                    $0.ptt = true
                    $0.waveform = (0..<64).map { UInt8($0) }
                }
                if let isViewOnce { $0.viewOnce = isViewOnce }
            }
        case .document:
            let document: WADocumentMessage = filled(file) {
                $0.fileName = name ?? "file"
                if let caption { $0.caption = caption }
            }
            if caption == nil {
                message.documentMessage = document
            } else {
                message.documentWithCaptionMessage.message.documentMessage = document
            }
        case .sticker: message.stickerMessage = filled(file) { _ in }
        }
        return message
    }

    private func video(_ kind: Kind, _ file: SentFile) -> WAVideoMessage {
        filled(file) {
            $0.streamingSidecar = file.sealed.sidecar ?? []
            if kind == .gif { $0.gifPlayback = true }
            if let caption { $0.caption = caption }
            if let isViewOnce { $0.viewOnce = isViewOnce }
        }
    }

    private func filled<T: FileFields & Protobuf.Message>(
        _ file: SentFile,
        _ more: (inout T) -> Void
    ) -> T {
        var part = T()
        part.url = file.url
        part.directPath = file.path
        part.mimetype = file.mimeType
        part.mediaKey = file.key
        part.mediaKeyTimestamp = Int64(file.time)
        part.fileSHA256 = file.sealed.hash
        part.fileEncSHA256 = file.sealed.sealedHash
        part.fileLength = UInt64(file.sealed.length)
        more(&part)
        return part
    }

    /// A file that lies on the server.
    struct SentFile {
        let sealed: SealedMedia
        let key: [UInt8]
        let mimeType: String
        let path: String
        let url: String
        /// Unix seconds.
        let time: Int
    }
}

/// The file of a message, as a person finds it.
public struct MediaState: Sendable, Hashable, Codable {
    /// As in ``MediaSketch/kind``.
    public let kind: String
    /// What its sender says that it is.
    public let mimeType: String
    /// Its length in bytes.
    public let size: Int
    /// Its SHA-256, 64 hexadecimal digits.
    public let sha256: String
    /// What stands under it.
    public let caption: String?
    /// The small JPEG that is shown before the file is there, in Base64; nil for none.
    public let thumbnail: String?
    /// Its width in pixels, as its sender says; nil when they do not.
    public let width: UInt32?
    /// Its height in pixels, as its sender says; nil when they do not.
    public let height: UInt32?
    /// How long it plays, as its sender says; nil when they do not.
    public let seconds: UInt32?
    /// How loud it is, a byte for each step, in Base64; nil when its sender does not say.
    public let waveform: String?
    /// How many pages it has, as its sender says; nil when they do not.
    public let pages: UInt32?
    /// What is wrong with it; nil when it opens and is what its sender says.
    public let fault: String?
    /// The file in Base64, when it is small.
    public let content: String?

    init(_ part: MediaPart, fault: String?, content: [UInt8]? = nil) {
        kind = part.kind.rawValue
        mimeType = part.mimeType
        size = part.length
        sha256 = Hex.encode(part.hash)
        caption = part.caption.isEmpty ? nil : part.caption
        let face = part.face
        thumbnail = face.thumbnail.isEmpty ? nil : Base64.encode(face.thumbnail)
        width = face.width == 0 ? nil : face.width
        height = face.height == 0 ? nil : face.height
        seconds = face.seconds == 0 ? nil : face.seconds
        waveform = face.waveform.isEmpty ? nil : Base64.encode(face.waveform)
        pages = face.pages == 0 ? nil : face.pages
        self.fault = fault
        self.content = content.map { Base64.encode($0) }
    }
}
