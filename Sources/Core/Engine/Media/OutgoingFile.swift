import Crypto
import Encodings
import Media
import Model
import Protobuf
import Store
import System
import WAProto

/// A file that is to be sent: recognised, encrypted, and ready to be uploaded.
struct OutgoingFile: Sendable {
    /// What it is.
    let format: FileFormat
    /// What a chat shows of it beforehand.
    let preview: MediaPreview
    /// How loud it is, for a voice message; nil when that is not known.
    let waveform: [UInt8]?
    /// What it is called, without the folders above it.
    let name: String
    /// How it was encrypted.
    let sealed: SealedMedia
    /// By which key.
    let key: [UInt8]
    /// When, server clock.
    let time: Timestamp

    /// Its width and height in pixels; nil when they are not known.
    var size: FileFormat.PixelSize? { format.size ?? preview.size }
    /// How long it plays; nil when that is not known.
    var seconds: UInt32? { format.seconds ?? preview.seconds }

    /// What front ends see of it.
    func file(as mimeType: String? = nil) -> MediaFile {
        MediaFile(
            mimeType: mimeType ?? format.mimeType,
            size: Int64(sealed.length),
            sha256: Hex.encode(sealed.hash)
        )
    }
}

extension OutgoingFile {
    /// Encrypts a file into the account's folder; its upload begins when a message with it is in the outbox.
    ///
    /// - Parameters:
    ///   - path: The file, by its whole path.
    ///   - type: What it is sent as.
    ///   - shape: What it is made where it is not.
    ///   - isHidden: Whether nothing of it is to be seen before it is opened.
    ///   - recipient: The chat that it is for.
    ///   - id: The id that its message is to have; nil for any.
    ///   - account: Whose it is.
    ///   - isPost: Whether it is for a status post.
    ///   - check: Refuses what is of the wrong kind, before the work is done.
    /// - Returns: The file.
    /// - Throws: ``EngineError/invalid(_:)`` for what cannot be sent.
    static func prepare(
        _ path: String,
        as type: MediaType,
        shape: FileShape = .any,
        isHidden: Bool = false,
        to recipient: JID,
        id: MessageID?,
        on account: Account,
        isPost: Bool = false,
        check: (FileFormat) throws(EngineError) -> Void
    ) async throws(EngineError) -> OutgoingFile {
        let link = account.link
        _ = try link.credentials()
        try Outbox.check(recipient, id, isPost: isPost)
        guard !recipient.isNewsletter else {
            throw .invalid("martlet cannot send files to channels yet")
        }
        let given = try open(path)
        try check(given.1)
        let (source, format) = try await shaped(given, shape, on: account)
        async let preview = MediaPreview.of(
            source,
            format,
            isHidden: isHidden || type == .sticker,
            by: account.media.programs
        )
        async let waveform =
            shape == .voice ? Waveform.of(source, format, by: account.media.programs) : nil
        let folder = account.media.folder
        let key = link.random.bytes(32)
        let fresh = folder.fresh(link.random.bytes(8))
        do {
            try folder.make()
            let keys = try MediaKeys(key, type)
            let sealed = try await MediaSeal.seal(source, to: fresh, keys, type)
            try Files.move(fresh, to: folder.outgoing(sealed.sealedHash))
            return OutgoingFile(
                format: format,
                preview: await preview,
                waveform: await waveform,
                name: path.split(separator: "/").last.map(String.init) ?? path,
                sealed: sealed,
                key: key,
                time: link.serverNow
            )
        } catch {
            throw Self.failure(error)
        }
    }

    /// What a file is.
    ///
    /// - Throws: ``EngineError/invalid(_:)`` for what cannot be sent.
    static func format(of path: String) throws(EngineError) -> FileFormat { try open(path).1 }

    /// A file in the shape that it is to have; as it is where that cannot be made and phones show it all the same.
    private static func shaped(
        _ given: (source: PartReader, format: FileFormat),
        _ shape: FileShape,
        on account: Account
    ) async throws(EngineError) -> (PartReader, FileFormat) {
        guard !shape.fits(given.format) else { return given }
        if let making = shape.making(of: given.format) {
            let bytes = await account.media.programs.run(
                "ffmpeg",
                making,
                on: given.source,
                atMost: FileShape.limit,
                times: FileShape.times
            )
            guard !Task.isCancelled else { throw .cancelled }
            if let bytes, let made = try keep(bytes, on: account), shape.isShown(made.1) {
                return made
            }
        }
        guard shape.isShown(given.format) else { throw .invalid(shape.refusal(of: given.format)) }
        return given
    }

    /// Bytes as a file that is nowhere but open, so that it goes with whoever reads it.
    private static func keep(
        _ bytes: [UInt8],
        on account: Account
    ) throws(EngineError) -> (PartReader, FileFormat)? {
        let folder = account.media.folder
        let fresh = folder.fresh(account.link.random.bytes(8))
        do throws(SystemError) {
            try folder.make()
            try Files.write(bytes, to: fresh)
        } catch {
            throw failure(error)
        }
        defer { try? Files.remove(fresh) }
        return bytes.isEmpty ? nil : try open(fresh)
    }

    private static func open(_ path: String) throws(EngineError) -> (PartReader, FileFormat) {
        let source: PartReader
        let format: FileFormat
        do throws(SystemError) {
            source = try PartReader(path)
            let part = FileFormat.part
            let head = try source.read(at: 0, count: part)
            let tail = try source.read(at: max(0, source.length - part), count: part)
            format = FileFormat(head: head, tail: tail, name: path)
        } catch {
            throw .invalid("path: the file cannot be read: \(error.reason)")
        }
        guard source.length > 0 else { throw .invalid("path: the file is empty") }
        guard source.length <= MediaTransfer.limit else {
            throw .invalid("path: a file has at most 2 GiB")
        }
        return (source, format)
    }

    private static func failure(_ error: any Error) -> EngineError {
        switch error {
        case MediaError.cancelled: .cancelled
        case MediaError.file(let error): failure(error)
        case let error as SystemError where error.isFull: .storage("\(error)", .full)
        default: .invalid("the file cannot be encrypted: \(error)")
        }
    }
}

extension Account {
    /// Puts a message with a file into the outbox; the encrypted file goes when no message needs it.
    ///
    /// - Parameters:
    ///   - content: What the chat shows.
    ///   - outgoing: Its file.
    ///   - recipient: The chat: a person or a group.
    ///   - id: The id on the wire; made when nil.
    ///   - key: What stands for the request; the same again is the same message.
    ///   - album: The message that announced it with others; nil when it stands alone.
    ///   - post: Who sees it as a status post; nil when it is none.
    /// - Returns: The message as stored.
    /// - Throws: ``EngineError``.
    func send(
        _ content: some WireMedia,
        _ outgoing: OutgoingFile,
        to recipient: JID,
        id: MessageID?,
        key: String?,
        album: WAMessageKey? = nil,
        post: PostAudience? = nil
    ) async throws(EngineError) -> Model.Message {
        var message = content.message(random: link.random)
        message.seal(outgoing.sealed, key: outgoing.key, at: outgoing.time)
        if let thumbnail = outgoing.preview.thumbnail { message.add(thumbnail: thumbnail) }
        if let album {
            message.messageContextInfo.messageAssociation = .with {
                $0.associationType = .mediaAlbum
                $0.parentMessageKey = album
            }
        }
        var composed = ComposedMessage(
            to: recipient,
            content: .init(content),
            message: message,
            id: id,
            key: key
        )
        composed.post = post
        do throws(EngineError) {
            let sent = try await outbox.send(composed)
            // The same request again gives the message of that time, which has a file of its own.
            if key != nil, await !hasFile(sent, outgoing.sealed) { discard(outgoing) }
            return sent
        } catch {
            discard(outgoing)
            throw error
        }
    }

    /// Removes a file that no message needs.
    func discard(_ outgoing: OutgoingFile) { media.folder.discard(outgoing.sealed.sealedHash) }

    private func hasFile(_ message: Model.Message, _ sealed: SealedMedia) async -> Bool {
        guard let payload = try? await database.read({ try $0.payload(row: message.row) }) else {
            return true
        }
        let stored = try? WAMessage(serializedBytes: payload)
        return stored?.unwrapped.media?.fields.fileEncSHA256 == sealed.sealedHash
    }
}
