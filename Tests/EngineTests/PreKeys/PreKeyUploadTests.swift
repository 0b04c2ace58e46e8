import BinaryNode
import Crypto
import Log
import Model
import Stanzas
import Store
import Support
import Synchronization
import Testing

@testable import Engine

/// The server's side of the pre-key questions: a number, and the uploads that came.
private final class Shelf: Sendable {
    struct State {
        var count: Int
        var uploads: [[UInt32]] = []
        var counted = 0
        var refuses = false
    }

    let state: Mutex<State>

    init(count: Int) { state = Mutex(State(count: count)) }

    var uploads: [[UInt32]] { state.withLock { $0.uploads } }
    var counted: Int { state.withLock { $0.counted } }

    func answer(_ iq: Node) -> Node {
        state.withLock { state in
            let result = Node("iq", ["id": "q", "type": "result"])
            guard let list = iq.child("list") else {
                state.counted += 1
                return Node("iq", ["id": "q", "type": "result"]) {
                    Node("count", ["value": .text(String(state.count))])
                }
            }
            if state.refuses { return Node("iq", ["id": "q", "type": "error"]) }
            let ids = list.children.compactMap { key in
                key.child("id")?.bytes?.reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
            }
            state.uploads.append(ids)
            state.count += ids.count
            return result
        }
    }
}

@Suite struct PreKeyUploadTests {
    private let folder = TemporaryDirectory()
    private let clock = ManualClock()

    private func link(_ shelf: Shelf) async throws -> Link {
        let database = try Database.open(folder.path(of: "a.db"), random: .seeded(1))
        var keys = try Credentials.make(.seeded(2), now: Timestamp(seconds: 0))
        keys.jid = .phone("15551230000", device: 3)
        let linked = keys
        try await database.write { try $0.setCredentials(linked) }
        return Link(
            database: database,
            identity: Identity(linked),
            random: .seeded(3),
            clock: EngineClock(clock) { Timestamp(seconds: 0) },
            log: .none,
            wire: Link.Wire(
                request: { make, _ in .success(shelf.answer(make("q"))) },
                send: { _ in },
                transmit: { _ in },
                reconnect: { _ in },
                isOnline: { true }
            )
        )
    }

    @Test func `the first upload has 812 keys with ids from 1`() async throws {
        let shelf = Shelf(count: 0)
        let preKeys = PreKeyUpload(link: try await link(shelf))
        await preKeys.checkAfterLogin()
        #expect(shelf.uploads == [Array(1...812)])
        await preKeys.checkAfterLogin()
        #expect(shelf.uploads.count == 1)
    }

    @Test func `too few on either side are filled up by 50`() async throws {
        let shelf = Shelf(count: 100)
        let preKeys = PreKeyUpload(link: try await link(shelf))
        await preKeys.checkAfterLogin()
        #expect(shelf.uploads == [Array(1...50)])
        shelf.state.withLock { $0.count = 4 }
        await preKeys.checkAfterLogin()
        #expect(shelf.uploads.last == Array(51...100))
    }

    @Test func `keys that were refused are offered again`() async throws {
        let shelf = Shelf(count: 3)
        shelf.state.withLock { $0.refuses = true }
        let preKeys = PreKeyUpload(link: try await link(shelf))
        await preKeys.refill()
        #expect(shelf.uploads.isEmpty)
        shelf.state.withLock { $0.refuses = false }
        await preKeys.refill()
        #expect(shelf.uploads == [Array(1...50)])
    }

    @Test func `a second refill within ten minutes only follows when there are few`() async throws {
        let shelf = Shelf(count: 0)
        let preKeys = PreKeyUpload(link: try await link(shelf))
        await preKeys.refill()
        await preKeys.refill()
        #expect(shelf.uploads.count == 1)
        shelf.state.withLock { $0.count = 8 }
        await preKeys.refill()
        #expect(shelf.uploads.count == 2)
        clock.advance(by: .seconds(601))
        await preKeys.refill()
        #expect(shelf.uploads.count == 3)
    }
}
