import HTTP
import Log
import Model
import REST
import Store
import System

/// Brings one webhook what happens on its account: in order for each chat, at least once, and on after a
/// restart.
///
///     journal ─follow→ window ─post→ receiver
///                        ╰─ cursor ─→ consumer
///
/// The cursor is stored behind what has arrived, never before it. A receiver that is slow or away holds up
/// nobody but itself.
struct HookConsumer: Sendable {
    /// What is on its way.
    struct Delivery: Sendable {
        let message: HookMessage
        /// Names the event wherever and however often it is sent.
        let id: String
        /// When it happened.
        let time: Timestamp
    }

    let target: HookTarget
    let form: any HookForm
    let policy: DeliveryPolicy
    let journal: Journal
    let consumer: JournalConsumer
    let log: Log
    /// The clock by which it waits.
    let clock: SteadyClock
    /// The wall clock.
    let now: @Sendable () -> Timestamp
    /// A number from 0 to 1.
    let chance: @Sendable () -> Double
    /// Tries to deliver; says what went wrong, nil when it arrived.
    let post: @Sendable (Delivery) async -> String?

    /// Makes a consumer and delivers; while the database fails, tries that again until the task is cancelled.
    static func run(
        _ policy: DeliveryPolicy,
        _ clock: SteadyClock,
        _ log: Log,
        _ make: () async throws -> HookConsumer
    ) async {
        var failures = 0
        while !Task.isCancelled {
            do {
                let consumer = try await make()
                return await consumer.run()
            } catch {
                failures += 1
                log.error("cannot begin: \(error)")
                try? await clock.sleep(for: policy.storagePause(after: failures))
            }
        }
    }

    /// Delivers until the task is cancelled or the database closed.
    func run() async {
        await withTaskGroup(of: HookRun.Signal.self) { group in
            var run = HookRun(self)
            run.start(&group)
            while let signal = await group.next(), !Task.isCancelled, run.take(signal) {
                run.start(&group)
            }
            group.cancelAll()
        }
    }

    /// Words what is to be sent of a part of the journal.
    func deliveries(of batch: JournalBatch) -> [(place: Int64, lane: String, item: Delivery)] {
        batch.entries.compactMap { entry in
            guard !type(of: entry.event).isMomentary else { return nil }
            if let unknown = entry.event as? UnknownEvent {
                log.error("\(consumer.name): event \(entry.sequence) is passed over: \(unknown)")
            }
            do throws(Refusal) {
                guard let message = try form.message(for: entry, to: target) else { return nil }
                let id = "\(target.account)-\(entry.sequence)"
                let delivery = Delivery(message: message, id: id, time: entry.time)
                // What concerns no chat is in order among itself.
                return (entry.sequence, entry.event.chatAddress?.description ?? "", delivery)
            } catch {
                log.error("\(consumer.name): event \(entry.sequence) cannot be worded")
                return nil
            }
        }
    }

    /// Whether it is time to give a delivery up.
    func givesUp(_ delivery: Delivery, failures: Int) -> Bool {
        let age = Duration.milliseconds(now().milliseconds - delivery.time.milliseconds)
        return failures >= policy.tries && age > policy.patience
    }
}
