import Deflate
import Media
import Protobuf
import System
import WAProto

/// Brings what a notice of history announces.
struct HistoryFile: Sendable {
    /// The largest part that is taken, encrypted or compressed or not, in bytes.
    static let limit = 64 << 20

    let media: MediaWork

    /// Reads what a notice announces, after it was downloaded if it is not in the notice itself.
    ///
    /// - Throws: ``MediaFailure``; ``MediaFailure/final(_:)`` for what will never be read.
    func read(_ notice: HistoryNotice) async throws(MediaFailure) -> WAHistorySync {
        var compressed = notice.inline
        if compressed == nil { compressed = try await download(notice) }
        do {
            let bytes = try Zlib.inflate((compressed ?? [])[...], limit: Self.limit)
            return try WAHistorySync(serializedBytes: bytes)
        } catch {
            throw .final("what the phone told of the past cannot be read")
        }
    }

    private func download(_ notice: HistoryNotice) async throws(MediaFailure) -> [UInt8] {
        guard let wanted = notice.wanted, let hash = wanted.sealedHash else {
            throw .final("the phone does not say where the past is")
        }
        return try await IncomingFile(wanted, as: hash, media).bring { part throws(MediaFailure) in
            try await open(part, notice)
        }
    }

    private func open(_ part: String, _ notice: HistoryNotice) async throws(MediaFailure) -> [UInt8]
    {
        let path = part + ".open"
        media.folder.begin(path)
        defer {
            try? Files.remove(path)
            media.folder.end(path)
        }
        do {
            let opening = MediaOpening(
                keys: try MediaKeys(notice.told.mediaKey, .history),
                hash: notice.told.fileSHA256,
                sealedHash: notice.told.fileEncSHA256,
                length: nil
            )
            try await opening.open(try PartReader(part), to: path)
            return try Files.read(path, limit: Self.limit)
        } catch let error as MediaError {
            throw MediaFailure(error)
        } catch let error as SystemError {
            throw MediaFailure(error)
        } catch {
            throw .final("\(error)")
        }
    }

    /// Has the server forget what was downloaded.
    ///
    /// Nobody else needs it; that the server keeps it is no loss.
    func delete(_ notice: HistoryNotice, nonce: String) async {
        guard notice.inline == nil, let wanted = notice.wanted, let hash = wanted.sealedHash else {
            return
        }
        let handle = notice.told.encHandle
        // It goes into a head line.
        let isPlain = nonce.utf8.allSatisfy { (0x21...0x7E).contains($0) }
        try? await media.transfer.delete(
            wanted.directPath,
            hash: hash,
            .history,
            proof: handle.isEmpty || !isPlain ? nil : (handle, nonce)
        )
    }
}
