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
/// nobody but itself, and an event that it will not take holds up nothing but its chat.
struct HookConsumer: Sendable {
    /// What is on its way.
    struct Delivery: Sendable {
        let message: HookMessage
        /// Names the event however often it is sent: by the webhook, which keeps its name when the account gets another,
        /// and the event's place in the account's journal.
        let id: String
        /// When it happened.
        let time: Timestamp
    }

    /// What became of a delivery.
    enum Outcome: Sendable {
        /// It arrived.
        case arrived
        /// It did not, and may when it is tried again.
        case failed(String)
        /// The receiver will not have it.
        case refused(String)
        /// The journal does not have it any more.
        case gone
        /// The journal could not be read.
        case unreadable(String)
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
    /// Tries to deliver.
    var post: @Sendable (Delivery) async -> Outcome
    /// Is told what is given up, and why.
    let gaveUp: @Sendable (Delivery, String) -> Void
    /// Is told what goes wrong, nil when something arrived or was given up or is to wait as well, and how many wait
    /// by then.
    var tried: @Sendable (String?, Int) -> Void = { _, _ in }

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
                let id = "\(consumer.name)-\(entry.sequence)"
                let delivery = Delivery(message: message, id: id, time: entry.time)
                return (entry.sequence, Self.lane(entry.event.chatAddress), delivery)
            } catch {
                log.error("\(consumer.name): event \(entry.sequence) cannot be worded")
                return nil
            }
        }
    }

    /// The lane of a chat; what concerns none is in order among itself.
    static func lane(_ chat: JID?) -> String { chat?.description ?? "" }

    /// Tries what has its turn; says what that was, as far as it is known, and what became of it.
    func attempt(_ turn: Window<Delivery>.Turn) async -> (delivery: Delivery?, outcome: Outcome) {
        if let item = turn.item { return (item, await post(item)) }
        do {
            guard let delivery = try await delivery(at: turn.place) else { return (nil, .gone) }
            return (delivery, await post(delivery))
        } catch {
            return (nil, .unreadable("\(error)"))
        }
    }

    /// Reads an event again; nil when it is no longer there.
    private func delivery(at place: Int64) async throws -> Delivery? {
        let areas = Set(Area.allCases)
        let batch = try await journal.page(after: place - 1, areas: areas, limit: 1)
        return deliveries(of: batch).first { $0.place == place }?.item
    }

    /// Whether it is time to give a delivery up.
    func givesUp(_ delivery: Delivery, after tries: Tries) -> Bool {
        let age = Duration.milliseconds(now().milliseconds - delivery.time.milliseconds)
        return policy.givesUp(after: tries, age: age)
    }
}
