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
    /// What it is called, without the folders above it.
    let name: String
    /// How it was encrypted.
    let sealed: SealedMedia
    /// By which key.
    let key: [UInt8]
    /// When, server clock.
    let time: Timestamp

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
        let (source, format) = try open(path)
        try check(format)
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
