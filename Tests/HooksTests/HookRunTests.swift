import Log
import Model
import REST
import Store
import Support
import Synchronization
import Testing

@testable import Hooks

@Suite struct HookRunTests {
    private let directory = TemporaryDirectory()

    /// A hook with room for one delivery at a time.
    private func hook(
        _ database: Database,
        post: @escaping @Sendable (HookConsumer.Delivery) async -> String?
    ) async throws -> HookConsumer {
        var policy = DeliveryPolicy.quick
        policy.width = 1
        return HookConsumer(
            target: HookTarget(account: "desk", events: [], secret: nil),
            form: PlainForm(),
            policy: policy,
            journal: database.journal,
            consumer: try await database.journal.consumer(named: "hook-1", startingAfter: 0),
            log: .none,
            now: { Timestamp(seconds: 1_700_000_000) },
            chance: { 0 },
            post: post
        )
    }

    @Test func `while a receiver hangs nothing is done about what has rested`() async throws {
        let database = try Database.open(directory.path(of: "martlet.db"))
        try await database.write { transaction in
            for chat in ["0", "1"] { try transaction.record(added(chat, 0)) }
        }
        let tries = Mutex(0)
        let hook = try await hook(database) { _ in
            let number = tries.withLock { tries in
                tries += 1
                return tries
            }
            // Both are refused once, so that both have rested when the receiver begins to hang.
            if number > 2 { try? await Task.sleep(for: .milliseconds(200)) }
            return "refused"
        }
        let rests = await withTaskGroup(of: HookRun.Signal.self) { group in
            var run = HookRun(hook)
            var rests = 0
            run.start(&group)
            while let signal = await group.next(), run.take(signal) {
                if case .rested = signal { rests += 1 }
                if case .tried = signal, tries.withLock({ $0 }) == 4 { break }
                run.start(&group)
            }
            group.cancelAll()
            return rests
        }
        #expect(rests < 10)
    }
}
