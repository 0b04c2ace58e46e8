import Log
import Media
import Model
import Protobuf
import Store
import System
import WAProto

/// Uploads the files of messages that wait in the outbox, a few at a time.
///
/// Which are to be uploaded stands in the outbox alone: a message whose file has no place yet. So an upload that a
/// kill or a lost connection ends begins again with the next login, and goes on where the server says.
actor Uploads {
    /// How many files go at a time.
    static let window = 2

    private let link: Link
    private let transfer: MediaTransfer
    private let folder: MediaFolder
    private var running: [Int64: Task<Obstacle?, Never>] = [:]
    private let turns = Turns(Uploads.window)

    /// Uploads over these ways from this folder.
    init(transfer: MediaTransfer, folder: MediaFolder) {
        link = transfer.link
        self.transfer = transfer
        self.folder = folder
    }

    /// Uploads the file of an entry, unless that is being done, and waits for it.
    ///
    /// - Returns: Why it is not uploaded; nil when it is, and the entry says where.
    func upload(_ entry: Int64) async -> Obstacle? {
        if let task = running[entry] { return await task.value }
        let task = link.background.share { await self.inTurn(entry) }
        running[entry] = task
        let obstacle = await task.value
        running[entry] = nil
        return obstacle
    }

    /// Gives up an entry that is not to leave any more, and removes its file.
    func cancel(_ entry: OutboxEntry) {
        running[entry.entry]?.cancel()
        if let media = (try? WAMessage(serializedBytes: entry.payload))?.unwrapped.media {
            folder.discard(media.fields.fileEncSHA256)
        }
    }

    private func inTurn(_ entry: Int64) async -> Obstacle? {
        guard await turns.take() else { return nil }
        let obstacle = await attempt(entry)
        await turns.pass()
        return obstacle
    }

    private func attempt(_ entry: Int64) async -> Obstacle? {
        guard !Task.isCancelled else { return nil }
        do throws(MediaFailure) {
            try await carry(entry)
            return nil
        } catch .cancelled {
            // What stands behind it in its lane goes on.
            return nil
        } catch {
            link.log.info(
                "the file of entry \(entry) in \(folder.path) is not uploaded: \(error)"
            )
            return Obstacle(error)
        }
    }

    private func carry(_ number: Int64) async throws(MediaFailure) {
        guard let entry = try await read(number),
            let message = try? WAMessage(serializedBytes: entry.payload), message.needsUpload,
            let media = message.unwrapped.media
        else { return }
        let hash = media.fields.fileEncSHA256
        let path = folder.outgoing(hash)
        guard try isThere(path) else { throw .final("its file is gone; send it again") }
        let pace = MediaPace(of: entry.id, isUpload: true, link)
        let uploaded: UploadedMedia
        do throws(MediaFailure) {
            uploaded = try await transfer.upload(path, hash: hash, media.type) { done, total in
                pace.note(done, total)
            }
        } catch {
            // Its message fails, and nothing asks for the file again.
            if case .final = error { folder.discard(hash) }
            throw error
        }
        do throws(EngineError) {
            try await link.write { transaction in
                // It may have been taken back meanwhile, or be another one by now.
                guard let entry = try transaction.outgoing(number),
                    var message = try? WAMessage(serializedBytes: entry.payload)
                else { return }
                message.place(uploaded)
                try transaction.setMessagePayload(entry, message.serializedBytes())
            }
        } catch {
            throw MediaFailure(error)
        }
        folder.discard(hash)
    }

    /// Whether there is a file; that one cannot look says nothing.
    private func isThere(_ path: String) throws(MediaFailure) -> Bool {
        do throws(SystemError) {
            _ = try PartReader(path)
            return true
        } catch  where error.isNoFile {
            return false
        } catch {
            throw MediaFailure(error)
        }
    }

    private func read(_ entry: Int64) async throws(MediaFailure) -> OutboxEntry? {
        do {
            return try await link.database.read { try $0.outgoing(entry) }
        } catch {
            throw .later("the outbox cannot be read: \(error)")
        }
    }
}

extension Obstacle {
    /// What a file that could not be uploaded means for its message.
    fileprivate init(_ failure: MediaFailure) {
        switch failure {
        case .later(let reason): self = .later("its file cannot be uploaded: \(reason)")
        case .final(let reason): self = .final(reason)
        case .gone: self = .later("its file cannot be uploaded")
        case .diskFull: self = .later("the disk is full")
        case .offline, .cancelled: self = .offline
        }
    }
}
