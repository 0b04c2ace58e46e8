import Log
import Model
import Store
import System

/// One run of a webhook's consumer: what is under way, and what each end of it means.
struct HookRun {
    typealias Turn = Window<HookConsumer.Delivery>.Turn

    /// Something that the consumer waited for.
    enum Signal: Sendable {
        /// A part of the journal; nil when the database was closed.
        case read(JournalBatch?, JournalFollower)
        /// The journal could not be read.
        case unreadable(String)
        /// A turn is over: what was sent, as far as it is known, and what became of it.
        case tried(Turn, HookConsumer.Delivery?, HookConsumer.Outcome)
        /// The cursor is stored; nil when that failed.
        case stored(Int64?)
        /// Some lane has rested.
        case rested
        /// It is time to look for what is on its way for too long.
        case watched
    }

    private let hook: HookConsumer
    private var window: Window<HookConsumer.Delivery>
    private var follower: JournalFollower?
    /// When what is under way was begun, by its place.
    private var underWay: [Int64: Duration] = [:]
    /// What of that was told to have no answer yet.
    private var overdue: Set<Int64> = []
    private var isWatching = false
    /// When the receiver last took a message; nil when it never did.
    private var took: Duration?
    /// The cursor as it is stored; nil while it is being stored.
    private var stored: Int64?
    /// When it looks again by itself; nil while nothing rests, or no place is free for what has rested.
    private(set) var timer: Duration?
    /// How often in a row the database failed to be read.
    private var faults = 0
    /// How often in a row the cursor could not be stored.
    private var unstored = 0

    init(_ hook: HookConsumer) {
        self.hook = hook
        let cursor = hook.consumer.cursor
        window = Window(after: cursor, limit: hook.policy.window)
        follower = hook.journal.follow(after: cursor)
        stored = cursor
    }

    /// Starts whatever can be started.
    mutating func start(_ group: inout TaskGroup<Signal>) {
        read(&group)
        send(&group)
        store(&group)
        rest(&group)
        watch(&group)
    }

    private mutating func read(_ group: inout TaskGroup<Signal>) {
        guard window.hasRoom, let reading = follower.take() else { return }
        let pause = faults == 0 ? .zero : hook.policy.storagePause(after: faults)
        group.addTask { [hook] in
            var follower = reading
            do {
                try await hook.clock.sleep(for: pause)
                let batch = try await follower.next()
                return .read(batch, follower)
            } catch {
                return .unreadable("\(error)")
            }
        }
    }

    private mutating func send(_ group: inout TaskGroup<Signal>) {
        while underWay.count < hook.policy.width, let turn = window.take(at: hook.clock.elapsed) {
            underWay[turn.place] = turn.began
            group.addTask { [hook] in
                let (delivery, outcome) = await hook.attempt(turn)
                return .tried(turn, delivery, outcome)
            }
        }
    }

    private mutating func store(_ group: inout TaskGroup<Signal>) {
        let cursor = window.cursor
        guard let last = stored, last < cursor else { return }
        stored = nil
        let pause = hook.policy.storagePause(after: unstored + 1)
        group.addTask { [hook] in
            do {
                try await hook.consumer.advance(to: cursor)
                return .stored(cursor)
            } catch {
                hook.log.error("\(hook.consumer.name): its place cannot be stored: \(error)")
                // A pause that is cut short ends the run.
                try? await hook.clock.sleep(for: pause)
                return .stored(nil)
            }
        }
    }

    private mutating func rest(_ group: inout TaskGroup<Signal>) {
        // Without a free place nothing can be sent when a rest ends; the place that comes free looks again.
        guard underWay.count < hook.policy.width else { return }
        guard let next = window.nextTry, timer.map({ next < $0 }) ?? true else { return }
        timer = next
        group.addTask { [clock = hook.clock] in
            try? await clock.sleep(for: next - clock.elapsed)
            return .rested
        }
    }

    /// Waits until the oldest that is under way has been so for too long.
    private mutating func watch(_ group: inout TaskGroup<Signal>) {
        guard !isWatching else { return }
        let fresh = underWay.filter { !overdue.contains($0.key) }
        guard let oldest = fresh.values.min() else { return }
        isWatching = true
        let end = oldest + hook.policy.quiet
        group.addTask { [clock = hook.clock] in
            try? await clock.sleep(for: end - clock.elapsed)
            return .watched
        }
    }

    /// Tells that the receiver does not answer, as long as it is not known what comes of that.
    private mutating func look() {
        isWatching = false
        let before = overdue.count
        let end = hook.clock.elapsed - hook.policy.quiet
        for (place, began) in underWay where began <= end { overdue.insert(place) }
        if overdue.count > before { hook.tried("no answer yet", waiting) }
    }

    /// How many wait for the receiver: where nothing else can be on its way, all of them.
    private var waiting: Int {
        let isFull = overdue.count >= hook.policy.width
        return window.waiting { isFull || overdue.contains($0) }
    }

    /// Takes in what came; returns whether to go on.
    mutating func take(_ signal: Signal) -> Bool {
        switch signal {
        case .read(let batch, let follower):
            guard let batch else { return false }
            faults = 0
            self.follower = follower
            admit(batch)
        case .unreadable(let fault):
            faults += 1
            hook.log.error("\(hook.consumer.name): the journal cannot be read: \(fault)")
            follower = hook.journal.follow(after: window.through)
        case .tried(let turn, let delivery, let outcome): settle(turn, delivery, outcome)
        case .stored(let cursor):
            unstored = cursor == nil ? unstored + 1 : 0
            stored = cursor ?? hook.consumer.cursor
        case .rested: timer = nil
        case .watched: look()
        }
        return true
    }

    private mutating func admit(_ batch: JournalBatch) {
        if let lost = batch.lost {
            let name = hook.consumer.name
            hook.log.error(
                "\(name): events \(lost.lowerBound) to \(lost.upperBound) were dropped"
            )
        }
        // Before what comes by the new address: all of the chat is in order, whichever it bears.
        for case let merged as ChatMerged in batch.entries.map(\.event) {
            window.join(HookConsumer.lane(merged.old), into: HookConsumer.lane(merged.new))
        }
        window.admit(hook.deliveries(of: batch), through: batch.through)
        if waiting > 0 { hook.tried(nil, waiting) }
    }

    private mutating func settle(
        _ turn: Turn,
        _ delivery: HookConsumer.Delivery?,
        _ outcome: HookConsumer.Outcome
    ) {
        underWay[turn.place] = nil
        overdue.remove(turn.place)
        let name = hook.consumer.name
        switch outcome {
        case .arrived:
            took = hook.clock.elapsed
            window.finish(turn.place)
            window.wake(begun: turn.began)
            hook.tried(nil, waiting)
        case .failed(let fault): fail(turn, delivery, turn.tries.failed(begun: turn.began), fault)
        case .refused(let fault):
            fail(turn, delivery, turn.tries.refused(begun: turn.began, took: took), fault)
        case .gone:
            hook.log.error("\(name): event \(turn.place) was dropped")
            window.finish(turn.place)
        case .unreadable(let fault):
            hook.log.error("\(name): event \(turn.place) cannot be read: \(fault)")
            let pause = hook.policy.storagePause(after: 1)
            rest(turn, after: turn.tries, for: pause)
        }
    }

    private mutating func fail(
        _ turn: Turn,
        _ delivery: HookConsumer.Delivery?,
        _ tries: Tries,
        _ fault: String
    ) {
        let event = "\(hook.consumer.name): event \(turn.place)"
        hook.log.warning("\(event) did not arrive, try \(tries.failures): \(fault)")
        if let delivery, hook.givesUp(delivery, after: tries) {
            hook.log.error("\(event) is given up: \(fault)")
            hook.gaveUp(delivery, fault)
            window.finish(turn.place)
            hook.tried(nil, waiting)
        } else {
            let pause = hook.policy.pause(after: tries.failures, chance: hook.chance())
            rest(turn, after: tries, for: pause)
            hook.tried(fault, waiting)
        }
    }

    private mutating func rest(_ turn: Turn, after tries: Tries, for pause: Duration) {
        window.retry(turn.place, after: tries, in: pause, from: hook.clock.elapsed)
    }
}
