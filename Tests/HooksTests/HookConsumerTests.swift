import HTTP
import Log
import Model
import REST
import SQLite
import Store
import Support
import Synchronization
import System
import Testing

@testable import Hooks

/// Words each new message as its text.
struct PlainForm: HookForm {
    let dialect = "plain"
    let sends = ["text"]
    let names = ["text"]
    let patience = Duration.seconds(10)

    func message(for entry: JournalEntry, to target: HookTarget) throws(Refusal) -> HookMessage? {
        guard let event = entry.event as? MessageAdded, let text = event.message.content.text else {
            return nil
        }
        return HookMessage(event: "text", headers: [:], body: Array(text.utf8))
    }
}

/// Somebody who gets deliveries, and may refuse them.
private final class Receiver: Sendable {
    private let refuses: @Sendable (String, Int) -> Bool
    private let tries = Mutex<[String: Int]>([:])
    private let came = Mutex<[(text: String, id: String)]>([])
    let arrivals: AsyncStream<String>
    private let arrived: AsyncStream<String>.Continuation

    /// - Parameter refuses: Told a text and how often it was tried before.
    init(refuses: @escaping @Sendable (String, Int) -> Bool = { _, _ in false }) {
        self.refuses = refuses
        (arrivals, arrived) = AsyncStream.makeStream()
    }

    /// What was taken, in order, each as often as it came.
    var taken: [(text: String, id: String)] { came.withLock { $0 } }

    /// How often a text was brought.
    func tries(of text: String) -> Int { tries.withLock { $0[text, default: 0] } }

    func take(_ delivery: HookConsumer.Delivery) async -> HookConsumer.Outcome {
        let text = String(decoding: delivery.message.body, as: UTF8.self)
        let before = tries.withLock { tries in
            defer { tries[text, default: 0] += 1 }
            return tries[text, default: 0]
        }
        guard !refuses(text, before) else { return .failed("refused") }
        came.withLock { $0.append((text, delivery.id)) }
        arrived.yield(text)
        return .arrived
    }

    /// Waits until this many different texts were taken.
    func has(_ count: Int) async throws {
        try await within("\(count) deliveries") { [arrivals] in
            var seen: Set<String> = []
            for await text in arrivals {
                seen.insert(text)
                if seen.count == count { return }
            }
        }
    }
}

@Suite struct HookConsumerTests {
    private let directory = TemporaryDirectory()

    private func open() throws -> Database {
        try Database.open(directory.path(of: "martlet.db"))
    }

    private func hookConsumer(
        _ database: Database,
        _ receiver: Receiver,
        account: String = "desk",
        name: String = "hook-1",
        policy: DeliveryPolicy = .quick,
        clock: SteadyClock = .system
    ) async throws -> HookConsumer {
        HookConsumer(
            target: HookTarget(account: account, events: [], secret: nil),
            form: PlainForm(),
            policy: policy,
            journal: database.journal,
            consumer: try await database.journal.consumer(named: name, startingAfter: 0),
            log: .none,
            clock: clock,
            now: { Timestamp(seconds: 1_700_000_000) },
            chance: { 0 },
            post: { await receiver.take($0) },
            gaveUp: { _, _ in }
        )
    }

    /// Writes texts `chat.number` in turns of the chats, several in one transaction.
    private func write(_ database: Database, chats: Int, each: Int) async throws {
        for number in 0..<each {
            try await database.write { transaction in
                for chat in 0..<chats { try transaction.record(added("\(chat)", number)) }
            }
        }
    }

    /// The numbers of each chat as they first came.
    private func order(_ receiver: Receiver) -> [String: [Int]] {
        var seen: Set<String> = []
        var order: [String: [Int]] = [:]
        for (text, _) in receiver.taken where seen.insert(text).inserted {
            let parts = text.split(separator: ".")
            order[String(parts[0]), default: []].append(Int(parts[1]) ?? -1)
        }
        return order
    }

    @Test func `an event keeps its name when its account gets another`() async throws {
        let database = try open()
        try await write(database, chats: 1, each: 1)
        var ids: Set<String> = []
        for account in ["desk", "office"] {
            let receiver = Receiver(refuses: { _, _ in account == "desk" })
            var hook = try await hookConsumer(database, receiver, account: account)
            let post = hook.post
            let seen = Mutex<String?>(nil)
            let (tries, tried) = AsyncStream.makeStream(of: Void.self)
            hook.post = { delivery in
                seen.withLock { $0 = delivery.id }
                tried.yield()
                return await post(delivery)
            }
            let task = Task { [hook] in await hook.run() }
            try await within("a try") { for await () in tries { return } }
            task.cancel()
            await task.value
            ids.insert(try #require(seen.withLock { $0 }))
        }
        #expect(ids.count == 1, "\(ids)")
        await database.close()
    }

    @Test func `everything arrives once, in the order of each chat, and the cursor follows`()
        async throws
    {
        let database = try open()
        let receiver = Receiver()
        let hookConsumer = try await hookConsumer(database, receiver)
        let task = Task { await hookConsumer.run() }
        try await write(database, chats: 5, each: 40)
        try await receiver.has(200)
        #expect(receiver.taken.count == 200)
        #expect(Set(receiver.taken.map(\.id)).count == 200)
        #expect(order(receiver).count == 5)
        #expect(order(receiver).values.allSatisfy { $0 == Array(0..<40) })
        let last = database.journal.last
        try await until("cursor") { hookConsumer.consumer.cursor >= last }
        task.cancel()
        await task.value
    }

    @Test func `what is refused comes again with its id, and nothing of its chat before it`()
        async throws
    {
        let database = try open()
        let receiver = Receiver { text, tries in text.hasSuffix("3") && tries < 4 }
        let hookConsumer = try await hookConsumer(database, receiver)
        let task = Task { await hookConsumer.run() }
        try await write(database, chats: 3, each: 20)
        try await receiver.has(60)
        #expect(order(receiver).values.allSatisfy { $0 == Array(0..<20) })
        task.cancel()
        await task.value
    }

    @Test func `the cursor never passes what has not arrived`() async throws {
        let database = try open()
        let receiver = Receiver { text, _ in text == "1.2" }
        let hookConsumer = try await hookConsumer(database, receiver)
        let task = Task { await hookConsumer.run() }
        try await write(database, chats: 3, each: 10)
        // All of the other chats, and of this one what comes before.
        try await receiver.has(22)
        #expect(order(receiver)["1"] == [0, 1])
        #expect(hookConsumer.consumer.cursor < 8)
        task.cancel()
        await task.value
        #expect(hookConsumer.consumer.cursor < 8)
    }

    @Test func `stopped anywhere it goes on where it was, and skips nothing`() async throws {
        let database = try open()
        try await write(database, chats: 4, each: 50)
        let receiver = Receiver { text, tries in text.hasSuffix("7") && tries == 0 }
        var cursor: Int64 = 0
        for _ in 0..<20 {
            let hookConsumer = try await hookConsumer(database, receiver)
            #expect(hookConsumer.consumer.cursor >= cursor, "a cursor never goes back")
            cursor = hookConsumer.consumer.cursor
            let before = receiver.taken.count
            let task = Task { await hookConsumer.run() }
            try await until("some deliveries") {
                receiver.taken.count >= min(before + 7, 200)
            }
            task.cancel()
            await task.value
        }
        let hookConsumer = try await hookConsumer(database, receiver)
        let task = Task { await hookConsumer.run() }
        try await until("the end") { hookConsumer.consumer.cursor >= 200 }
        task.cancel()
        await task.value
        #expect(order(receiver).values.allSatisfy { $0 == Array(0..<50) })
        let ids = Dictionary(grouping: receiver.taken, by: \.text).mapValues { Set($0.map(\.id)) }
        #expect(ids.count == 200)
        #expect(ids.values.allSatisfy { $0.count == 1 }, "one id however often it is sent")
    }

    @Test func `while the database cannot be used it begins again, until it can`() async throws {
        let database = try open()
        try await write(database, chats: 2, each: 3)
        let receiver = Receiver()
        let tries = Mutex(0)
        let task = Task {
            await HookConsumer.run(.quick, .system, .none) {
                let number = tries.withLock { tries in
                    tries += 1
                    return tries
                }
                let other = try SQLiteConnection(database.path, access: .readWrite)
                if number < 3 { try other.execute("BEGIN IMMEDIATE") }
                defer { if number < 3 { try? other.execute("ROLLBACK") } }
                return try await hookConsumer(database, receiver)
            }
        }
        try await receiver.has(6)
        #expect(tries.withLock { $0 } == 3)
        task.cancel()
        await task.value
    }

    @Test func `cancelled while the database cannot be used it ends`() async throws {
        struct Full: Error {}
        let clock = ManualClock()
        let task = Task {
            await HookConsumer.run(DeliveryPolicy(), SteadyClock(clock), .none) { throw Full() }
        }
        try await clock.pass(.seconds(1))
        try await clock.sleeper("the longer pause") { $0 == .seconds(2) }
        task.cancel()
        try await within("the end") { await task.value }
    }

    @Test func `what cannot be read is passed over, and all around it arrives`() async throws {
        let before = try open()
        try await write(before, chats: 1, each: 9)
        await before.close()
        try SQLiteConnection(before.path, access: .readWrite)
            .execute("UPDATE journal SET events = '{' WHERE last = 5")
        let database = try open()
        let receiver = Receiver()
        let hookConsumer = try await hookConsumer(database, receiver)
        let task = Task { await hookConsumer.run() }
        try await receiver.has(8)
        #expect(order(receiver)["0"] == [0, 1, 2, 3, 5, 6, 7, 8])
        try await until("cursor") { hookConsumer.consumer.cursor >= 9 }
        task.cancel()
        await task.value
    }

    @Test func `a dead receiver holds up nobody else`() async throws {
        let database = try open()
        let (dead, living) = (Receiver { _, _ in true }, Receiver())
        let consumers = [
            try await hookConsumer(database, dead, name: "hook-1"),
            try await hookConsumer(database, living, name: "hook-2"),
        ]
        let tasks = consumers.map { hookConsumer in Task { await hookConsumer.run() } }
        try await write(database, chats: 3, each: 30)
        try await living.has(90)
        #expect(dead.taken.isEmpty)
        #expect(consumers[0].consumer.cursor == 0)
        for task in tasks {
            task.cancel()
            await task.value
        }
    }

    @Test func `one that is never taken stops its chat alone`() async throws {
        let database = try open()
        try await database.write { try $0.record(added("9", 0)) }
        try await database.write { try $0.record(added("9", 1)) }
        try await write(database, chats: 4, each: 500)
        let receiver = Receiver { text, _ in text == "9.0" }
        let hookConsumer = try await hookConsumer(database, receiver)
        let task = Task { await hookConsumer.run() }
        try await receiver.has(2000)
        #expect(order(receiver)["9"] == nil)
        #expect(order(receiver).values.allSatisfy { $0 == Array(0..<500) })
        #expect(hookConsumer.consumer.cursor == 0)
        task.cancel()
        await task.value
    }

    @Test func `a chat that got stuck goes on in order when its message is taken`() async throws {
        let database = try open()
        let isOpen = Mutex(false)
        let receiver = Receiver { text, _ in text == "0.0" && !isOpen.withLock { $0 } }
        let hookConsumer = try await hookConsumer(database, receiver)
        let task = Task { await hookConsumer.run() }
        try await write(database, chats: 2, each: 700)
        try await receiver.has(700)
        isOpen.withLock { $0 = true }
        try await receiver.has(700)
        #expect(order(receiver) == ["0": Array(0..<700), "1": Array(0..<700)])
        let last = database.journal.last
        try await until("cursor") { hookConsumer.consumer.cursor >= last }
        task.cancel()
        await task.value
    }

    /// A chat begins by number; what comes after its LID is known waits for what came before.
    @Test func `a chat that gets another address stays in order`() async throws {
        let database = try open()
        try await database.write { try $0.record(added("0", 0)) }
        let isOpen = Mutex(false)
        let (tries, tried) = AsyncStream.makeStream(of: String.self)
        let receiver = Receiver { text, _ in
            tried.yield(text)
            return text == "0.0" && !isOpen.withLock { $0 }
        }
        let hookConsumer = try await hookConsumer(database, receiver)
        let task = Task { await hookConsumer.run() }
        _ = try await tries.first("a try") { $0 == "0.0" }
        try await database.write { transaction in
            try transaction.record(ChatMerged(old: .lid("0"), new: .lid("1")))
            try transaction.record(added("1", 1))
            try transaction.record(added("2", 0))
        }
        try await receiver.has(1)
        _ = try await tries.first("another try") { $0 == "0.0" }
        #expect(receiver.taken.map(\.text) == ["2.0"])
        isOpen.withLock { $0 = true }
        try await receiver.has(2)
        #expect(receiver.taken.map(\.text) == ["2.0", "0.0", "1.1"])
        task.cancel()
        await task.value
    }

    @Test func `what the journal dropped while it waited holds up nothing`() async throws {
        let database = try open()
        try await write(database, chats: 1, each: 3)
        let (tries, tried) = AsyncStream.makeStream(of: String.self)
        let receiver = Receiver { text, _ in
            tried.yield(text)
            return text == "0.0"
        }
        let hookConsumer = try await hookConsumer(database, receiver)
        let task = Task { await hookConsumer.run() }
        _ = try await tries.first("a try") { $0 == "0.0" }
        try SQLiteConnection(database.path, access: .readWrite)
            .execute("DELETE FROM journal WHERE last = 1")
        try await receiver.has(2)
        #expect(order(receiver)["0"] == [1, 2])
        task.cancel()
        await task.value
    }

    @Test func `on a busy account what is refused is not tried whenever another arrives`()
        async throws
    {
        let database = try open()
        try await write(database, chats: 4, each: 25)
        let receiver = Receiver { text, _ in text == "0.0" }
        var policy = DeliveryPolicy()
        policy.firstPause = .seconds(3600)
        policy.longestPause = .seconds(3600)
        let hookConsumer = try await hookConsumer(database, receiver, policy: policy)
        let task = Task { await hookConsumer.run() }
        try await receiver.has(75)
        #expect(receiver.tries(of: "0.0") <= 2)
        task.cancel()
        await task.value
    }

    @Test func `what is too old is given up after some tries`() async throws {
        let database = try Database.open(
            directory.path(of: "martlet.db"),
            clock: { Timestamp(seconds: 1_700_000_000 - 2 * 86_400) }
        )
        let receiver = Receiver { text, _ in text == "0.0" }
        let hookConsumer = try await hookConsumer(database, receiver)
        let task = Task { await hookConsumer.run() }
        try await write(database, chats: 1, each: 3)
        try await receiver.has(2)
        #expect(order(receiver)["0"] == [1, 2])
        task.cancel()
        await task.value
    }
}

extension DeliveryPolicy {
    /// So quick that tests need not wait.
    static var quick: DeliveryPolicy {
        var policy = DeliveryPolicy()
        policy.firstPause = .milliseconds(1)
        policy.longestPause = .milliseconds(2)
        return policy
    }
}

/// A message that came in a chat.
func added(_ chat: String, _ number: Int) -> MessageAdded {
    MessageAdded(
        Message(
            row: Int64(number),
            chat: .lid(chat),
            id: MessageID("3EB0\(chat)\(number)"),
            sender: .lid(chat),
            isFromMe: false,
            time: Timestamp(seconds: 1_700_000_000),
            content: .text("\(chat).\(number)")
        )
    )
}
