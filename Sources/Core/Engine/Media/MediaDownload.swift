import Crypto
import Encodings
import Log
import Media
import Model
import Protobuf
import Stanzas
import Store
import System
import WAProto

/// Brings a message's file into the account's folder, once, however many ask for it.
struct MediaDownload: Sendable {
    /// How long the phone may take to upload a file again.
    static let patience = Duration.seconds(90)

    let account: Account
    let message: Model.Message
    let type: MediaType
    let fields: any MediaFields

    /// Reads what a stored message says of its file.
    ///
    /// - Throws: ``MediaFailure/final(_:)`` when there is none that could be downloaded.
    init(
        _ message: Model.Message,
        _ stored: [UInt8]?,
        on account: Account
    ) throws(MediaFailure) {
        guard let stored, let media = (try? WAMessage(serializedBytes: stored))?.unwrapped.media
        else { throw .final("this message has no file") }
        self.account = account
        self.message = message
        (type, fields) = media
        guard fields.fileSHA256.count == 32 else {
            throw .final("the message does not say which file it means")
        }
    }

    private var folder: MediaFolder { account.media.folder }
    private var link: Link { account.link }

    /// Returns where the file is kept, after it was downloaded if it was not there.
    ///
    /// - Throws: ``MediaFailure``.
    func run() async throws(MediaFailure) -> String {
        let path = folder.file(fields.fileSHA256)
        if Files.exists(path) {
            Files.noteUse(of: path)
            return path
        }
        return try await account.media.downloads.share(fields.fileSHA256) {
            do throws(MediaFailure) {
                // It may have come since.
                if !Files.exists(path) { try await bring(to: path) }
                return .success(path)
            } catch {
                return .failure(error)
            }
        }.get()
    }

    private func bring(to path: String) async throws(MediaFailure) {
        folder.begin(path)
        defer { folder.end(path) }
        do throws(MediaFailure) {
            try await fetch(from: fields.directPath, to: path)
        } catch .gone {
            link.log.info("the server has a file no more; the phone is asked")
            try await fetch(from: try await askPhone(), to: path)
        }
        folder.trim(keeping: fields.fileSHA256)
    }

    private func fetch(from directPath: String, to path: String) async throws(MediaFailure) {
        guard !directPath.isEmpty else { throw .final("the file is not uploaded yet") }
        let hash = fields.fileEncSHA256.isEmpty ? fields.fileSHA256 : fields.fileEncSHA256
        let pace = MediaPace(of: message.id, isUpload: false, link)
        let wanted = MediaTransfer.Wanted(
            directPath: directPath,
            type: type,
            sealedHash: fields.fileEncSHA256.isEmpty ? nil : fields.fileEncSHA256,
            limit: limit
        )
        try await IncomingFile(wanted, as: hash, account.media).bring { part throws(MediaFailure) in
            try await open(part, to: path)
        } progress: {
            pace.note($0, $1)
        }
    }

    /// How long the encrypted file is at most, in bytes.
    private var limit: Int {
        let most = MediaTransfer.limit + 64
        guard fields.hasFileLength, fields.fileLength <= MediaTransfer.limit else { return most }
        return (Int(fields.fileLength) / 16 + 1) * 16 + 10
    }

    private func open(_ part: String, to path: String) async throws(MediaFailure) {
        do throws(MediaError) {
            let source: PartReader
            do throws(SystemError) { source = try PartReader(part) } catch { throw .file(error) }
            guard !fields.mediaKey.isEmpty else { return try await take(source, part, to: path) }
            let opening = MediaOpening(
                keys: try MediaKeys(fields.mediaKey, type),
                hash: fields.fileSHA256,
                sealedHash: fields.fileEncSHA256.isEmpty ? nil : fields.fileEncSHA256,
                length: fields.hasFileLength ? Int(clamping: fields.fileLength) : nil
            )
            try await opening.open(source, to: path)
        } catch {
            throw MediaFailure(error)
        }
    }

    /// Takes in a file of a channel, which is not encrypted.
    private func take(
        _ source: PartReader,
        _ part: String,
        to path: String
    ) async throws(MediaError) {
        guard try await WholeFile.sha256(of: source) == fields.fileSHA256 else {
            throw .notAsSent
        }
        do throws(SystemError) { try Files.move(part, to: path) } catch { throw .file(error) }
    }

    // MARK: The phone

    /// Has the account's phone upload the file again; returns where it lies then.
    private func askPhone() async throws(MediaFailure) -> String {
        let own = try await ownAddresses()
        guard await link.isOnline else { throw .offline }
        let cipher = MediaRetryCipher(mediaKey: fields.mediaKey, of: message.id)
        let receipt = MediaRetryReceipt(
            id: message.id,
            own: own.phone,
            chat: message.chat,
            isFromMe: message.isFromMe,
            author: message.chat.isPerson || message.isFromMe ? nil : message.sender,
            sealed: cipher.request(nonce: link.random.bytes(12))
        )
        let answers = account.media.retries.answers(message.id, in: message.chat)
        await link.send(receipt.node)
        let answer = await first(of: answers)
        guard let answer else {
            if Task.isCancelled { throw .cancelled }
            throw .later("the server has the file no more, and the phone did not answer")
        }
        switch answer {
        case .refused: throw .final("neither the server nor the phone has the file any more")
        case .sealed(let sealed):
            guard let told = cipher.open(sealed) else {
                throw .later("the phone's answer cannot be read")
            }
            guard told.result == .success, !told.directPath.isEmpty else {
                throw .final("the phone could not upload the file again")
            }
            return told.directPath
        }
    }

    /// This device, unless the file was sent to or by another number: its phone never had it.
    private func ownAddresses() async throws(MediaFailure) -> OwnAddresses {
        do {
            let own = try OwnAddresses(try link.credentials())
            try await link.database.read { [link, message] in
                try link.checkIsOwn(message, in: $0)
            }
            return own
        } catch let error as EngineError {
            throw MediaFailure(error)
        } catch {
            throw .later("the message cannot be read: \(error)")
        }
    }

    private func first(
        of answers: AsyncStream<MediaRetried.Answer>
    ) async -> MediaRetried.Answer? {
        await withTaskGroup(of: MediaRetried.Answer?.self) { group in
            group.addTask { await answers.first { _ in true } }
            group.addTask { [clock = link.clock] in
                try? await clock.sleep(for: Self.patience)
                return nil
            }
            let answer = await group.next() ?? nil
            group.cancelAll()
            return answer
        }
    }
}
