import Log
import Model
import Store

/// One run of a courier: what is under way, and what each end of it means.
struct Round {
    /// Something that a courier waited for.
    enum Signal: Sendable {
        /// A part of the journal; nil when the database was closed.
        case read(JournalBatch?, JournalFollower)
        /// The journal could not be read.
        case unreadable
        /// A letter arrived, or the reason why it did not.
        case tried(Window<Courier.Letter>.Turn, String?)
        /// The cursor is stored; nil when that failed.
        case stored(Int64?)
        /// Some lane has rested.
        case rested
    }

    private let courier: Courier
    private var window: Window<Courier.Letter>
    private var follower: JournalFollower?
    private var underWay = 0
    /// The cursor as it is stored; nil while it is being stored.
    private var stored: Int64?
    private var timer: ContinuousClock.Instant?

    /// How long to wait after the database failed.
    private static let pause = Duration.seconds(1)

    init(_ courier: Courier) {
        self.courier = courier
        let cursor = courier.consumer.cursor
        window = Window(after: cursor, limit: courier.policy.window)
        follower = courier.journal.follow(after: cursor)
        stored = cursor
    }

    /// Starts whatever can be started.
    mutating func start(_ group: inout TaskGroup<Signal>) {
        read(&group)
        send(&group)
        store(&group)
        rest(&group)
    }

    private mutating func read(_ group: inout TaskGroup<Signal>) {
        guard window.hasRoom, let reading = follower.take() else { return }
        group.addTask {
            var follower = reading
            do {
                let batch = try await follower.next()
                return .read(batch, follower)
            } catch {
                try? await Task.sleep(for: Round.pause)
                return .unreadable
            }
        }
    }

    private mutating func send(_ group: inout TaskGroup<Signal>) {
        while underWay < courier.policy.width, let turn = window.take(at: .now) {
            underWay += 1
            group.addTask { [courier] in .tried(turn, await courier.post(turn.item)) }
        }
    }

    private mutating func store(_ group: inout TaskGroup<Signal>) {
        let cursor = window.cursor
        guard let last = stored, last < cursor else { return }
        stored = nil
        group.addTask { [consumer = courier.consumer] in
            do {
                try await consumer.advance(to: cursor)
                return .stored(cursor)
            } catch {
                try? await Task.sleep(for: Round.pause)
                return .stored(nil)
            }
        }
    }

    private mutating func rest(_ group: inout TaskGroup<Signal>) {
        guard let next = window.nextTry, timer.map({ next < $0 }) ?? true else { return }
        timer = next
        group.addTask {
            try? await Task.sleep(until: next, clock: .continuous)
            return .rested
        }
    }

    /// Takes in what came; returns whether to go on.
    mutating func take(_ signal: Signal) -> Bool {
        switch signal {
        case .read(let batch, let follower):
            guard let batch else { return false }
            self.follower = follower
            admit(batch)
        case .unreadable: follower = courier.journal.follow(after: window.through)
        case .tried(let turn, let fault): settle(turn, fault)
        case .stored(let cursor): stored = cursor ?? courier.consumer.cursor
        case .rested: timer = nil
        }
        return true
    }

    private mutating func admit(_ batch: JournalBatch) {
        if let lost = batch.lost {
            let name = courier.consumer.name
            courier.log.error(
                "\(name): events \(lost.lowerBound) to \(lost.upperBound) were dropped"
            )
        }
        window.admit(courier.letters(of: batch), through: batch.through)
    }

    private mutating func settle(_ turn: Window<Courier.Letter>.Turn, _ fault: String?) {
        underWay -= 1
        guard let fault else {
            window.finish(turn.place)
            window.wake(at: .now)
            return
        }
        let failures = turn.failures + 1
        let name = courier.consumer.name
        courier.log.warning(
            "\(name): event \(turn.place) did not arrive, try \(failures): \(fault)"
        )
        if courier.givesUp(turn.item, failures: failures) {
            courier.log.error("\(name): event \(turn.place) is given up")
            window.finish(turn.place)
        } else {
            let pause = courier.policy.pause(after: failures, chance: courier.chance())
            window.retry(turn.place, at: .now + pause)
        }
    }
}
