import BinaryNode
import Crypto
import Log
import Model
import Store
import Support
import Synchronization
import Testing

@testable import Engine

@Suite struct PropsFetchTests {
    /// A server that tells its properties, and what it was asked.
    private final class Cabinet: Sendable {
        struct State {
            var answer = Node("props")
            var asked: [Node] = []
            var error: EngineError?
        }

        let state = Mutex(State())

        var asked: [Node] { state.withLock { $0.asked } }

        /// What it tells from now on.
        func tell(
            _ values: [(Int, String)],
            hash: String? = nil,
            refresh: Int? = nil,
            isDelta: Bool = false
        ) {
            var props = Node("props", ["protocol": "1", "refresh_id": "3"])
            if let hash { props.attributes["hash"] = .text(hash) }
            if let refresh { props.attributes["refresh"] = .text(String(refresh)) }
            if isDelta { props.attributes["delta_update"] = "true" }
            let nodes = values.map { code, value in
                Node("prop", ["config_code": .text(String(code)), "config_value": .text(value)])
            }
            props.content = .nodes(nodes)
            state.withLock { $0.answer = props }
        }

        func answer(_ iq: Node) -> Result<Node, EngineError> {
            state.withLock { state in
                state.asked += iq.children("props")
                if let error = state.error { return .failure(error) }
                let answer = state.answer
                return .success(Node("iq", ["type": "result"]) { answer })
            }
        }
    }

    private let folder = TemporaryDirectory()
    private let clock = ManualClock()
    private let cabinet = Cabinet()

    private func link() async throws -> Link {
        let database = try Database.open(folder.path(of: "a.db"), random: .seeded(1))
        return Link(
            database: database,
            identity: Identity(nil),
            random: .seeded(3),
            clock: EngineClock(clock) { [clock] in
                let passed = Int64(clock.now.offset / .seconds(1))
                return Timestamp(seconds: 1_700_000_000 + passed)
            },
            log: .none,
            wire: Link.Transport(
                request: { [cabinet] make, _ in cabinet.answer(make("q")) },
                send: { _ in },
                transmit: { $0.count },
                reconnect: { _ in },
                isOnline: { true }
            )
        )
    }

    /// Runs until it sleeps for this long.
    private func session(
        _ link: Link,
        version: String?,
        until pause: Duration,
        _ body: @Sendable () async throws -> Void = {}
    ) async throws {
        let task = Task { await PropsFetch(link: link).run(version: version) }
        try await clock.sleeper("\(pause)") { $0 == pause }
        try await body()
        task.cancel()
        try await within("the end") { await task.value }
    }

    @Test func `are asked for once and kept with what the server knows them by`() async throws {
        let link = try await link()
        cabinet.tell([(909, "4"), (5, "other"), (3639, "x")], hash: "h1", refresh: 7000)
        try await session(link, version: "10", until: .seconds(7000))
        let props = try await link.database.read { try $0.props }
        #expect(props[.tokenBuckets] == 4)
        let stored = try #require(try await link.database.read { try $0.storedProps })
        #expect(stored.values == [909: "4", 3639: "x"])
        #expect(stored.hash == "h1")
        #expect(stored.refreshID == 3)
        #expect(cabinet.asked == [Node("props", ["protocol": "1"])])
        // The next login finds them as they were.
        try await session(link, version: "10", until: .seconds(7000))
        #expect(cabinet.asked.count == 1)
    }

    @Test func `another state at login has what changed asked for`() async throws {
        let link = try await link()
        cabinet.tell([(909, "4"), (865, "100")], hash: "h1")
        try await session(link, version: "10", until: .seconds(86_400))
        cabinet.tell([(909, "8")], hash: "h2", isDelta: true)
        try await session(link, version: "11", until: .seconds(86_400))
        #expect(
            cabinet.asked.last
                == Node(
                    "props",
                    ["protocol": "1", "hash": "h1", "refresh_id": "3"]
                )
        )
        let props = try await link.database.read { try $0.props }
        #expect(props[.tokenBuckets] == 8)
        #expect(props[.tokenBucket] == 100)
        cabinet.tell([(909, "9")], hash: "h3")
        try await session(link, version: "12", until: .seconds(86_400))
        let whole = try await link.database.read { try $0.props }
        #expect(whole[.tokenBuckets] == 9)
        #expect(whole[.tokenBucket] == 604_800)
        // Nothing under the same hash: nothing changed.
        cabinet.tell([], hash: "h3")
        try await session(link, version: "13", until: .seconds(86_400))
        #expect(try await link.database.read { try $0.props }[.tokenBuckets] == 9)
        // Nothing under another: they are gone.
        cabinet.tell([], hash: "h4")
        try await session(link, version: "14", until: .seconds(86_400))
        #expect(try await link.database.read { try $0.props }[.tokenBuckets] == 26)
    }

    @Test func `are asked for again when the time has come, within reason`() async throws {
        let link = try await link()
        cabinet.tell([], refresh: 1)
        try await session(link, version: nil, until: .seconds(600)) {
            cabinet.tell([(909, "4")], refresh: 999_999_999)
            clock.advance(by: .seconds(600))
            try await clock.sleeper("a week") { $0 == .seconds(604_800) }
        }
        #expect(cabinet.asked.count == 2)
        clock.advance(by: .seconds(600_000))
        try await session(link, version: nil, until: .seconds(4800))
        #expect(cabinet.asked.count == 2)
        clock.advance(by: .seconds(4800))
        try await session(link, version: nil, until: .seconds(604_800))
        #expect(cabinet.asked.count == 3)
    }

    @Test func `a martlet that heeds others asks for everything`() async throws {
        let link = try await link()
        try await link.write { transaction in
            try transaction.setProps(
                StoredProps(
                    values: [909: "4"],
                    wanted: [909],
                    hash: "h1",
                    refreshID: 3,
                    version: "10",
                    due: Timestamp(seconds: 1_700_005_000)
                )
            )
        }
        cabinet.tell([(865, "100")], hash: "h1")
        try await session(link, version: "10", until: .seconds(86_400))
        #expect(cabinet.asked == [Node("props", ["protocol": "1"])])
        let stored = try await link.database.read { try $0.storedProps }
        #expect(stored?.values == [865: "100"])
        #expect(stored?.wanted == Props.codes)
    }

    @Test func `a refusal is followed by another question, and keeps what is known`() async throws {
        let link = try await link()
        cabinet.tell([(909, "4")], hash: "h1")
        try await session(link, version: "10", until: .seconds(86_400))
        cabinet.state.withLock { $0.error = .timedOut(operation: "FetchProps") }
        try await session(link, version: "11", until: .seconds(600)) {
            cabinet.state.withLock { $0.error = nil }
            clock.advance(by: .seconds(600))
            try await clock.sleeper("a day") { $0 == .seconds(86_400) }
        }
        #expect(cabinet.asked.count == 3)
        #expect(try await link.database.read { try $0.props }[.tokenBuckets] == 4)
    }

    @Test func `texts that are too long are not kept`() async throws {
        let link = try await link()
        let long = String(repeating: "1", count: 257)
        cabinet.tell([(909, long), (865, "100")], hash: long)
        try await session(link, version: nil, until: .seconds(86_400))
        let stored = try await link.database.read { try $0.storedProps }
        #expect(stored?.values == [865: "100"])
        #expect(stored?.hash == nil)
    }

    @Test func `the account's move to LIDs is taken from them, and not taken back`() async throws {
        let link = try await link()
        cabinet.tell([(9435, "0")], hash: "h1")
        try await session(link, version: "1", until: .seconds(86_400))
        #expect(try await link.database.read { try $0.lidMigration } == .unknown)
        cabinet.tell([(9435, "1")], hash: "h2")
        try await session(link, version: "2", until: .seconds(86_400))
        #expect(try await link.database.read { try $0.lidMigration } == .yes)
        cabinet.tell([], hash: "h3")
        try await session(link, version: "3", until: .seconds(86_400))
        #expect(try await link.database.read { try $0.lidMigration } == .yes)
    }
}
