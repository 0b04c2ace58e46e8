import BinaryNode
import Log
import Model
import Signal
import Stanzas
import Store
import Synchronization

/// Answers requests to send a message again: for the one device that asks, under the same id.
///
/// A request is confirmed to the server after its answer has left; after a kill it comes again.
///
/// - Source: whatsmeow `retry.go` (`handleRetryReceipt`).
final class Retrier: Sendable {
    /// A request, and the stanza to confirm.
    struct Job: Sendable {
        let request: RetryRequest
        let stanza: Node
        /// Who asks, by the one address that all names of the device lead to.
        let device: SignalAddress
    }

    private let link: Link
    private let queue = SerialWork<SignalAddress, Job>()
    /// When devices got a new session for a retry.
    private let renewed = Mutex<[SignalAddress: Duration]>([:])
    private let refused = Mutex(RefusedRequests())

    /// How long a session that was opened for a retry is left alone.
    private let pause = Duration.seconds(3600)

    /// Creates the answerer of an account.
    init(link: Link) { self.link = link }

    /// Answers the requests of each device in order; does not wait for it.
    func answer(_ jobs: [Job]) {
        queue.add(jobs, in: link.background, by: { $0.device }) { await self.answer($0) }
    }

    private func answer(_ job: Job) async {
        do {
            let reply = try await reply(to: job)
            await link.send([reply?.node, Ack(of: job.stanza)?.node].compactMap(\.self))
        } catch {
            link.log.warning("a resend failed: \(error)")
            switch error {
            case .refused(_, let code, _) where code.isTemporary: break
            case .refused, .unexpected:
                if let ack = Ack(of: job.stanza) { await link.send(ack.node) }
            case .notConnected, .notLinked, .timedOut, .storage, .invalid, .keyInUse, .cancelled:
                // Unconfirmed, so the server brings the request again after the next login.
                break
            }
        }
    }

    private func reply(to job: Job) async throws(EngineError) -> ResentMessage? {
        let request = job.request
        let credentials = try link.credentials()
        let facts = SealingFacts(
            own: try OwnAddresses(credentials),
            deviceIdentity: credentials.account ?? [],
            random: link.random,
            now: link.serverNow,
            found: Findings()
        )
        var keys = request.keys
        for attempt in 0..<2 {
            let work = RetryWork(
                request: request,
                keys: keys,
                prefersNewSession: keys == nil && isRenewalDue(for: job),
                isCounted: attempt > 0,
                facts: facts,
                log: link.log
            )
            switch try await link.write({ try work.run(in: $0) }) {
            case .done(let message): return message
            case .refused(let reason):
                tell(job, reason)
                return nil
            case .needsKeys:
                let found = try await link.query(FetchPreKeys(devices: [request.device]))
                if let code = found.errors[request.device]?.number, code.isTemporary {
                    throw .refused(operation: "FetchPreKeys", code: code, text: "")
                }
                guard let fresh = found.keys[request.device] else { return nil }
                keys = fresh
                noteRenewal(of: job.device)
            }
        }
        return nil
    }

    private func tell(_ job: Job, _ reason: String) {
        let name = job.device.name
        guard let count = refused.withLock({ $0.note(by: name, at: .now) }) else { return }
        let more = count > 1 ? ", the last of \(count)," : ""
        link.log.warning(
            "request of \(Log.redact(name)) for \(job.request.id)\(more) is not answered: \(reason)"
        )
    }

    /// Notes that a device has a new session; what is long past is forgotten.
    private func noteRenewal(of device: SignalAddress) {
        let now = link.clock.elapsed
        renewed.withLock { renewed in
            if renewed.count >= 4096 { renewed = renewed.filter { now - $0.value <= pause } }
            if renewed.count >= 4096 { renewed = [:] }
            renewed[device] = now
        }
    }

    /// Whether a repeated request is reason to open a new session.
    private func isRenewalDue(for job: Job) -> Bool {
        guard job.request.count > 1 else { return false }
        guard let last = renewed.withLock({ $0[job.device] }) else { return true }
        return link.clock.elapsed - last > pause
    }
}
