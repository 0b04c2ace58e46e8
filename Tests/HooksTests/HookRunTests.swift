import Log
import Model
import REST
import Store
import Support
import Synchronization
import System
import Testing

@testable import Hooks

@Suite struct HookRunTests {
    private let directory = TemporaryDirectory()
    private let clock = ManualClock()

    /// A hook with room for one delivery at a time.
    private func hook(
        _ database: Database,
        post: @escaping @Sendable (HookConsumer.Delivery) async -> HookConsumer.Outcome
    ) async throws -> HookConsumer {
        var policy = DeliveryPolicy()
        policy.width = 1
        return HookConsumer(
            target: HookTarget(account: "desk", events: [], secret: nil),
            form: PlainForm(),
            policy: policy,
            journal: database.journal,
            consumer: try await database.journal.consumer(named: "hook-1", startingAfter: 0),
            log: .none,
            clock: SteadyClock(clock),
            now: { Timestamp(seconds: 1_700_000_000) },
            chance: { 0 },
            post: post,
            gaveUp: { _, _ in }
        )
    }

    @Test func `while a receiver hangs nothing is done about what has rested`() async throws {
        let database = try Database.open(directory.path(of: "martlet.db"))
        try await database.write { transaction in
            for chat in ["0", "1"] { try transaction.record(added(chat, 0)) }
        }
        let (hanging, goesOn) = AsyncStream.makeStream(of: Void.self)
        let tries = Mutex(0)
        let hook = try await hook(database) { _ in
            let number = tries.withLock { tries in
                tries += 1
                return tries
            }
            // Both are refused once, so that both have rested when the receiver begins to hang.
            if number == 3 { for await _ in hanging { break } }
            return .failed("away")
        }
        try await within("four tries") { [self] in
            await withTaskGroup(of: HookRun.Signal.self) { group in
                var run = HookRun(hook)
                await go(&run, &group) { $0.timer != nil }
                #expect(tries.withLock { $0 } == 2, "both rest")
                clock.advance(by: .seconds(1))
                // One is on its way again; the other has rested too, and nobody asks the clock about it.
                await go(&run, &group) { $0.timer == nil }
                goesOn.yield()
                await go(&run, &group) { $0.timer != nil }
                #expect(tries.withLock { $0 } == 4, "both rest anew")
                group.cancelAll()
            }
        }
    }

    @Test func `one that does not answer is told of in time, and once`() async throws {
        let database = try Database.open(directory.path(of: "martlet.db"))
        try await database.write { transaction in
            for (chat, number) in [("0", 0), ("0", 1), ("1", 0)] {
                try transaction.record(added(chat, number))
            }
        }
        let (gate, opening) = AsyncStream<Void>.makeStream()
        let told = Mutex<[String]>([])
        var hook = try await hook(database) { _ in
            for await () in gate {}
            return .arrived
        }
        hook.tried = { fault, waiting in
            told.withLock { $0.append("\(fault ?? "well") \(waiting)") }
        }
        let running = Task { [hook] in await hook.run() }
        try await clock.sleeper("patience") { $0 == .seconds(3) }
        #expect(told.withLock { $0 } == [])
        clock.advance(by: .seconds(3))
        // There is no other way to the receiver, so those of the other chat wait as well.
        try await until("word of it") { told.withLock { $0 } == ["no answer yet 3"] }
        opening.finish()
        try await until("the end of it") { told.withLock { $0 }.last == "well 0" }
        #expect(told.withLock { $0 }.filter { $0.hasPrefix("no answer") }.count == 1)
        running.cancel()
        await running.value
    }

    /// Starts what can be started and takes in what comes, until something is so.
    private func go(
        _ run: inout HookRun,
        _ group: inout TaskGroup<HookRun.Signal>,
        until isSo: (HookRun) -> Bool
    ) async {
        run.start(&group)
        for _ in 0..<20 {
            if isSo(run) { return }
            guard let signal = await group.next(), run.take(signal) else { break }
            run.start(&group)
        }
        Issue.record("it goes on and on, or has ended")
    }
}
