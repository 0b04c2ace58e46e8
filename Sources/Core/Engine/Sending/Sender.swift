import BinaryNode
import Log
import Model
import Stanzas
import Store

/// Empties the outbox: one message at a time, in the order in which they were written.
///
/// A message leaves the outbox when the server has acked it or refused it. Its stanza is stored
/// before it is sent, so that after a lost connection or a kill the same bytes go out again and the
/// server can tell that it has them.
actor Sender {
    let link: Link
    /// Which devices people have.
    nonisolated let book: DeviceBook
    /// Whether authors learn what was read here.
    nonisolated let readPrivacy: ReadPrivacy
    private let sealer: Sealer
    private let tokens: Tokens
    private var isOnline = false
    private var logins = 0
    private var isWanted = false
    private var isBusy = false
    private var attempts: [Int64: Int] = [:]

    /// How often the server's temporary refusals of one message are put up with: for four minutes.
    private let attemptLimit = 10

    /// Creates the sender of an account.
    init(link: Link) {
        self.link = link
        let book = DeviceBook(link: link)
        self.book = book
        sealer = Sealer(link: link, book: book)
        tokens = Tokens(link: link)
        readPrivacy = ReadPrivacy(link: link)
    }

    /// The login is complete: what waits may leave.
    func online() async {
        isOnline = true
        logins += 1
        wake()
        await sendReceipts()
    }

    /// The connection is gone.
    func offline() { isOnline = false }

    /// There may be something in the outbox.
    func wake() {
        isWanted = true
        guard isOnline, !isBusy else { return }
        isBusy = true
        link.chores.start { await self.run() }
    }

    /// Somebody has a new identity key: the token that they had from here is issued anew.
    func identityChanged(of person: JID) async { await tokens.reissue(to: person) }

    private func run() async {
        while isOnline, isWanted {
            isWanted = false
            await empty()
        }
        isBusy = false
    }

    private func empty() async {
        let login = logins
        do {
            while isOnline,
                let entry = try await link.write({ try $0.nextOutgoing() })
            {
                switch try await deliver(entry) {
                case .done: attempts[entry.entry] = nil
                case .postponed(let reason): try await postpone(entry, reason: reason)
                case .unanswered: link.log.info("message \(entry.message.id) got no answer")
                }
            }
        } catch EngineError.notConnected {
            // The next login may have come before this news.
            if logins == login { isOnline = false }
        } catch {
            link.log.warning("the outbox rests: \(error)")
        }
    }

    private enum Delivery {
        case done
        case postponed(String)
        /// The server may have it or not: the same bytes go out again, however often.
        case unanswered
    }

    private func deliver(_ entry: OutboxEntry) async throws(EngineError) -> Delivery {
        do {
            let sealed = try await sealer.seal(entry)
            let answer = try await link.sendForAck(sealed.stanza, id: entry.message.id.text)
            let ack = try MessageAck(answer)
            if let code = ack.error {
                guard ack.isTemporary else {
                    try await giveUp(entry, reason: "the server refused it (\(code))")
                    return .done
                }
                return .postponed("the server refused it for now (\(code))")
            }
            if let hash = ack.participantHash, hash != sealed.participantHash {
                try await book.forget(sealed.people)
            }
            try await finish(entry, at: ack.time ?? link.serverNow)
            await tokens.issue(to: sealed.to)
            return .done
        } catch let error as Undeliverable {
            try await giveUp(entry, reason: error.reason)
            return .done
        } catch let error as StanzaError {
            return .postponed("\(error)")
        } catch EngineError.timedOut {
            return .unanswered
        } catch EngineError.refused(let operation, let code, _) {
            return .postponed("\(operation) was refused (\(code))")
        } catch EngineError.unexpected(let operation, let error) {
            return .postponed("\(operation): \(error)")
        } catch {
            throw error as? EngineError ?? .cancelled
        }
    }

    private func postpone(_ entry: OutboxEntry, reason: String) async throws(EngineError) {
        let count = (attempts[entry.entry] ?? 0) + 1
        attempts[entry.entry] = count
        link.log.info("message \(entry.message.id) waits: \(reason)")
        guard count < attemptLimit else {
            attempts[entry.entry] = nil
            return try await giveUp(entry, reason: reason)
        }
        do {
            try await link.clock.sleep(for: .seconds(min(1 << (count - 1), 60)))
        } catch {
            throw .cancelled
        }
    }

    private func finish(_ entry: OutboxEntry, at time: Timestamp) async throws(EngineError) {
        let events = try await link.write { transaction in
            try transaction.finishOutgoing(entry.entry, time: time)
            return try transaction.events
        }
        link.events.post(events)
    }

    private func giveUp(_ entry: OutboxEntry, reason: String) async throws(EngineError) {
        link.log.warning("message \(entry.message.id) failed: \(reason)")
        let events = try await link.write { transaction in
            try transaction.failOutgoing(entry.entry, reason: reason)
            return try transaction.events
        }
        let message = entry.message
        link.events.post(
            [SendingFailed(id: message.id, chat: message.chat, reason: reason)] + events
        )
    }

    private func sendReceipts() async {
        do {
            let waiting = try await link.write { try $0.pendingReceipts(limit: 10_000) }
            await link.send(waiting.compactMap { try? NodeCodec.decode($0.stanza) })
        } catch {
            link.log.warning("pending receipts cannot be read: \(error)")
        }
    }
}
