import BinaryNode
import Log
import Model
import Stanzas
import Store

/// Takes in what arrives: stores it, and only then confirms it.
///
/// A batch is one write transaction. After the commit the acks and receipts leave in the order of
/// the stanzas. What was not committed is not confirmed, so the server delivers it again.
final class Receiver: Sendable {
    private let link: Link
    private let outbox: Outbox
    private let presence: Presence
    private let rejectsCalls: Bool
    private let retrier: Retrier
    private let retries: MediaRetries
    private let history: HistoryImport?

    /// Creates the receiver of an account, which turns down calls or does not.
    init(
        link: Link,
        outbox: Outbox,
        presence: Presence,
        rejectsCalls: Bool = false,
        retries: MediaRetries = MediaRetries(),
        history: HistoryImport? = nil
    ) {
        self.rejectsCalls = rejectsCalls
        self.retries = retries
        self.history = history
        self.link = link
        self.outbox = outbox
        self.presence = presence
        retrier = Retrier(link: link)
    }

    /// Stanzas that are stored and not confirmed yet.
    struct Taken: Sendable {
        fileprivate let batch: [Node]
        let outcome: IncomingBatch.Outcome
    }

    /// Stores stanzas in their order.
    ///
    /// What cannot be stored because the database fails is dropped unconfirmed, and with it what comes
    /// after, so that nothing is out of order: the server has it yet, and brings it again on the next
    /// connection.
    ///
    /// - Returns: What is to be confirmed; nil when nothing was stored.
    func take(_ batch: [Node]) async -> Taken? {
        guard !batch.isEmpty, link.status.storageFault == nil else { return nil }
        do {
            let context = IncomingBatch.Context(
                link: link,
                credentials: try link.credentials(),
                lists: outbox.lists,
                isAvailable: presence.isAvailable,
                rejectsCalls: rejectsCalls
            )
            return Taken(batch: batch, outcome: try await store(batch, context))
        } catch {
            link.log.error("a batch of \(batch.count) could not be stored: \(error)")
            return nil
        }
    }

    /// Sends the confirmations of what was stored, and has others learn what it means for them.
    func confirm(_ taken: Taken) async {
        let (batch, outcome) = (taken.batch, taken.outcome)
        if batch.contains(where: PrivacySettings.areChanged) { await outbox.readPrivacyChanged() }
        if let name = outcome.ownName { await presence.learn(name) }
        if !outcome.received.isEmpty { await outbox.heard(of: outcome.received) }
        if !outcome.woken.isEmpty { await outbox.wake(outcome.woken) }
        await link.send(outcome.replies)
        countDown(batch)
        for (retried, chat) in outcome.retried {
            retries.tell(retried.answer, of: retried.id, in: chat)
        }
        if outcome.hasHistory { await history?.wake() }
        for person in outcome.changedPeople { await outbox.identityChanged(of: person) }
        if !outcome.retries.isEmpty { retrier.answer(outcome.retries) }
    }

    /// Stores a batch as a whole; when one of its stanzas is refused, each for itself.
    private func store(
        _ batch: [Node],
        _ context: IncomingBatch.Context
    ) async throws(EngineError) -> IncomingBatch.Outcome {
        do {
            return try await link.write { transaction in
                var incoming = try IncomingBatch(transaction, context: context)
                for node in batch { try incoming.take(node) }
                return incoming.outcome
            }
        } catch {
            if case .storage(_, let trouble) = error, trouble.isFault { throw error }
            link.log.warning("a batch of \(batch.count) is taken apart: \(error)")
        }
        return try await link.write { transaction in
            var incoming = try IncomingBatch(transaction, context: context)
            for node in batch { try incoming.attempt(node) }
            return incoming.outcome
        }
    }

    /// The server says how many stanzas waited for this device.
    func backlogAnnounced(_ count: Int) {
        link.status.backlog = max(0, count)
    }

    /// The server has sent all that waited.
    func backlogEnded() {
        link.status.backlog = 0
    }

    /// The last of them is left for the server to say.
    private func countDown(_ batch: [Node]) {
        let left = link.status.backlog - batch.count { $0.attributes["offline"] != nil }
        if left > 0 { link.status.backlog = left }
    }
}
