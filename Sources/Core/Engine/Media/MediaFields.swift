import Encodings
import Media
import Model
import Protobuf
import Stanzas
import WAProto

/// What every kind of message with a file says of it, by the same names.
protocol MediaFields: Sendable {
    var url: String { get set }
    var directPath: String { get set }
    var mimetype: String { get set }
    var mediaKey: [UInt8] { get set }
    var mediaKeyTimestamp: Int64 { get set }
    var fileSHA256: [UInt8] { get set }
    var fileEncSHA256: [UInt8] { get set }
    var fileLength: UInt64 { get set }
    var hasFileLength: Bool { get }
    var contextInfo: WAContextInfo { get set }
    var hasContextInfo: Bool { get }
}

extension WAImageMessage: MediaFields {}
extension WAVideoMessage: MediaFields {}
extension WAAudioMessage: MediaFields {}
extension WADocumentMessage: MediaFields {}
extension WAStickerMessage: MediaFields {}

extension MediaFields {
    /// The file as front ends see it.
    var file: MediaFile {
        MediaFile(
            mimeType: mimetype,
            size: hasFileLength ? Int64(clamping: fileLength) : nil,
            sha256: fileSHA256.count == 32 ? Hex.encode(fileSHA256) : nil
        )
    }

    /// Writes what front ends see.
    mutating func set(_ file: MediaFile) {
        mimetype = file.mimeType
        if let size = file.size { fileLength = UInt64(clamping: size) }
        if let hash = file.sha256.flatMap({ Hex.decode($0) }) { fileSHA256 = hash }
    }

    /// Writes by which key the file was encrypted, and when.
    mutating func seal(_ sealed: SealedMedia, key: [UInt8], at time: Timestamp) {
        mediaKey = key
        mediaKeyTimestamp = time.seconds
        fileSHA256 = sealed.hash
        fileEncSHA256 = sealed.sealedHash
        fileLength = UInt64(sealed.length)
    }

    /// Writes where the file lies.
    mutating func place(_ uploaded: UploadedMedia) {
        url = uploaded.url
        directPath = uploaded.directPath
    }
}

/// A kind of content with a file, as it travels.
protocol WireMedia: WireContent, MediaContent {
    /// The part of a message that holds the kind.
    associatedtype Fields: MediaFields

    /// What the file's keys are derived for.
    static var type: MediaType { get }
    /// Reads it from the part; nil when that cannot be.
    init?(_ fields: Fields, in message: WAMessage)
    /// The part in a message without wrappers; nil when it is of another kind.
    static func fields(in message: WAMessage) -> Fields?
    /// Puts the part into a message that has it.
    static func replace(_ fields: Fields, in message: inout WAMessage)
    /// Adds what a player is told of the encrypted file.
    static func add(sidecar: [UInt8], to fields: inout Fields)
    /// Adds what a chat shows before the file is there, a small JPEG.
    static func add(thumbnail: [UInt8], to fields: inout Fields)
}

extension WireMedia {
    /// What the stanza says of a file of this kind, and of one that may be looked at once.
    ///
    /// - Source: whatsapp-rust `wacore` (`is_view_once`), zapo `src/message/encode/content.ts` (`resolveMetaAttrs`).
    static func traits(_ mediaType: String, isViewOnce: Bool) -> StanzaTraits {
        let meta = isViewOnce ? ["view_once": "true"] : [:]
        return StanzaTraits(type: "media", mediaType: mediaType, meta: meta)
    }

    static func add(sidecar: [UInt8], to fields: inout Fields) {}

    static func add(thumbnail: [UInt8], to fields: inout Fields) {}

    init?(_ message: WAMessage) {
        guard let fields = Self.fields(in: message) else { return nil }
        self.init(fields, in: message)
    }

    static func context(of message: WAMessage) -> WAContextInfo? {
        guard let fields = fields(in: message), fields.hasContextInfo else { return nil }
        return fields.contextInfo
    }

    static func setContext(_ context: WAContextInfo, of message: inout WAMessage) {
        change(&message) { $0.contextInfo = context }
    }

    fileprivate static func change(
        _ message: inout WAMessage,
        _ body: (inout Fields) -> Void
    ) {
        guard var fields = fields(in: message) else { return }
        body(&fields)
        replace(fields, in: &message)
    }

    fileprivate static func media(in message: WAMessage) -> (MediaType, any MediaFields)? {
        fields(in: message).map { (type, $0) }
    }

    fileprivate static func seal(
        _ sealed: SealedMedia,
        key: [UInt8],
        at time: Timestamp,
        in message: inout WAMessage
    ) {
        change(&message) { fields in
            fields.seal(sealed, key: key, at: time)
            if let sidecar = sealed.sidecar { add(sidecar: sidecar, to: &fields) }
        }
    }

    fileprivate static func add(thumbnail: [UInt8], in message: inout WAMessage) {
        change(&message) { add(thumbnail: thumbnail, to: &$0) }
    }

    fileprivate static func place(_ uploaded: UploadedMedia, in message: inout WAMessage) {
        change(&message) { $0.place(uploaded) }
    }
}

extension WAMessage {
    private static let mediaKinds = WireContents.kinds.compactMap { $0 as? any WireMedia.Type }

    /// The file of a message without wrappers; nil when it is of a kind without.
    var media: (type: MediaType, fields: any MediaFields)? {
        for kind in Self.mediaKinds {
            if let media = kind.media(in: self) { return media }
        }
        return nil
    }

    /// Whether its file is still to be uploaded.
    var needsUpload: Bool {
        guard let media = unwrapped.media else { return false }
        return media.fields.directPath.isEmpty && !media.fields.mediaKey.isEmpty
    }

    /// Writes how the file of a message without wrappers was encrypted.
    mutating func seal(_ sealed: SealedMedia, key: [UInt8], at time: Timestamp) {
        for kind in Self.mediaKinds { kind.seal(sealed, key: key, at: time, in: &self) }
    }

    /// Adds what a chat shows of the file of a message before it is there, also of one in wrappers as martlet makes them.
    mutating func add(thumbnail: [UInt8]) {
        for kind in Self.mediaKinds { kind.add(thumbnail: thumbnail, in: &self) }
    }

    /// Writes where the file of a message lies, also of one in wrappers as martlet makes them.
    mutating func place(_ uploaded: UploadedMedia) {
        for kind in Self.mediaKinds { kind.place(uploaded, in: &self) }
    }
}
