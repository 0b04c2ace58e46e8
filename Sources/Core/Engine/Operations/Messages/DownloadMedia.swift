import Commands
import Media
import Model
import Store
import System

extension DownloadMedia: Operation {
    func run(on account: Account) async throws(CommandError) -> DownloadedMedia {
        if let path { try check(path) }
        let (message, stored) = try await account.stored(id, in: chat, of: sender)
        guard let file = message.content.file else {
            throw .invalid("the message has no file")
        }
        do throws(MediaFailure) {
            let kept = try await MediaDownload(message, stored, on: account).run()
            if let path { try await copy(kept, to: path) }
            // Where nothing is to be kept, the copy is all there is.
            if path != nil, account.media.folder.cacheLimit == 0 { try? Files.remove(kept) }
            return DownloadedMedia(path: path ?? kept, file: file)
        } catch {
            throw CommandError(error)
        }
    }

    private func check(_ path: String) throws(CommandError) {
        guard !Files.exists(path) else {
            throw .invalid("path: there is something at \(path) already; give another path")
        }
    }

    private func copy(_ kept: String, to path: String) async throws(MediaFailure) {
        do throws(MediaError) {
            try await WholeFile.copy(kept, to: path)
        } catch .file(let error) where !error.isFull {
            throw .final("path: \(error.reason)")
        } catch {
            throw MediaFailure(error)
        }
    }
}

extension Account {
    /// A message with what is stored of it; `check` refuses what is not to be used.
    ///
    /// - Throws: ``CommandError/notFound(_:)`` when there is none.
    func stored(
        _ id: MessageID,
        in chat: JID,
        of sender: JID?,
        check: @escaping @Sendable (Message, Reader) throws -> Void = { _, _ in }
    ) async throws(CommandError) -> (Message, [UInt8]?) {
        try await read { reader in
            guard let message = try reader.message(chat: chat, id: id, sender: sender) else {
                throw CommandError.notFound("there is no message \(id) in this chat")
            }
            try check(message, reader)
            return (message, try reader.payload(row: message.row))
        }
    }
}

extension CommandError {
    /// What a file that could not be brought means to whoever asked for it.
    init(_ failure: MediaFailure) {
        switch failure {
        case .offline: self = .offline
        case .cancelled: self = .ending
        case .diskFull: self.init(.storageFull)
        case .later(let sentence): self.init(.unexpectedReply, sentence, advice: "try again later")
        case .gone: self = .notFound("neither the server nor the phone has the file any more")
        case .final(let sentence): self = .notFound(sentence)
        }
    }
}
