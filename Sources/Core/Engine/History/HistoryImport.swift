import Log
import Model
import Protobuf
import Store
import WAProto

/// Takes in what the phone tells of the past.
///
/// A notice is kept from its arrival until what it announces is stored, in one transaction: so a kill or a lost
/// connection loses none and doubles none. What could not be brought is tried again with the next login or notice.
actor HistoryImport {
    /// How many entries are read at once: a notice may have a part of the past in itself.
    private static let piece = 16

    private let link: Link
    private let outbox: Outbox
    private let file: HistoryFile
    private var isWoken = false
    private var isRunning = false

    /// Prepares; nothing is done yet.
    init(link: Link, outbox: Outbox, media: MediaWork) {
        self.link = link
        self.outbox = outbox
        file = HistoryFile(media: media)
    }

    /// There may be a notice, or a connection over which to bring what one announces.
    func wake() {
        isWoken = true
        guard !isRunning else { return }
        isRunning = true
        link.background.start { await self.run() }
    }

    private func run() async {
        while isWoken, !Task.isCancelled {
            isWoken = false
            await takeAll()
        }
        isRunning = false
    }

    private func takeAll() async {
        var place: Int64 = 0
        while !Task.isCancelled, let last = await takePiece(after: place) { place = last }
    }

    /// Takes in what is announced in the next few entries, among which are others that nobody works through yet.
    ///
    /// - Returns: The last of these entries; nil when there are none.
    private func takePiece(after place: Int64) async -> Int64? {
        let kept: [PeerMessageKept]
        do {
            kept = try await link.database.read {
                try $0.peerMessages(after: place, limit: Self.piece)
            }
        } catch {
            link.log.error("what the phone told of the past cannot be read: \(error)")
            return nil
        }
        for message in kept where !Task.isCancelled {
            guard let notice = HistoryNotice(message), let kind = HistoryKinds.kind(of: notice)
            else { continue }
            await take(notice, as: kind)
        }
        return kept.last?.entry
    }

    private func take(_ notice: HistoryNotice, as kind: any HistoryKind.Type) async {
        do throws(MediaFailure) {
            let history = try await file.read(notice)
            guard await store(history, notice, kind) else { return }
            await file.delete(notice, nonce: history.companionMetaNonce)
        } catch {
            switch error {
            case .final, .gone:
                link.log.warning("a part of the history is lost: \(error)")
                await giveUp(notice)
            default: link.log.info("a part of the history waits: \(error)")
            }
        }
    }

    private func giveUp(_ notice: HistoryNotice) async {
        _ = try? await link.write { try $0.removePeerMessage(notice.entry) }
    }

    private func store(
        _ history: WAHistorySync,
        _ notice: HistoryNotice,
        _ kind: any HistoryKind.Type
    ) async -> Bool {
        do {
            let context = IncomingBatch.Context(
                link: link,
                credentials: try link.credentials(),
                lists: outbox.lists,
                isAvailable: false,
                rejectsCalls: false
            )
            let outcome = try await link.write { transaction in
                var batch = try IncomingBatch(transaction, context: context)
                try kind.take(history, of: notice, in: &batch)
                try transaction.removePeerMessage(notice.entry)
                return batch.outcome
            }
            if !outcome.woken.isEmpty { await outbox.wake(outcome.woken) }
            return true
        } catch {
            link.log.error("a part of the history could not be stored: \(error)")
            // What the database refuses now it refuses with each login.
            if case .storage(_, let trouble) = error, !trouble.isFault { await giveUp(notice) }
            return false
        }
    }
}
