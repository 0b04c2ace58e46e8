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
        /// What it says that it has.
        var digest = Node("error", ["code": "501"])
        var compared = 0
    }

    let state: Mutex<State>

    init(count: Int) { state = Mutex(State(count: count)) }

    var uploads: [[UInt32]] { state.withLock { $0.uploads } }
    var counted: Int { state.withLock { $0.counted } }
    var compared: Int { state.withLock { $0.compared } }

    func answer(_ iq: Node) -> Node {
        state.withLock { state in
            let result = Node("iq", ["id": "q", "type": "result"])
            if iq.child("digest") != nil {
                state.compared += 1
                let type: Value = state.digest.tag == "error" ? "error" : "result"
                let digest = state.digest
                return Node("iq", ["id": "q", "type": type]) { digest }
            }
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
            clock: EngineClock(clock) { [clock] in
                Timestamp(seconds: 1_700_000_000 + Int64(clock.now.offset / .seconds(1)))
            },
            log: .none,
            wire: Link.Transport(
                request: { make, _ in .success(shelf.answer(make("q"))) },
                send: { _ in },
                transmit: { $0.count },
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

    /// What a server says that has these keys of a device.
    private func digest(_ link: Link, _ ids: [UInt32], hash: [UInt8]? = nil) async throws -> Node {
        let own = try link.credentials()
        let keys = try await link.database.read { reader in
            try ids.compactMap { try reader.preKey($0)?.publicKey.bytes }
        }
        let signed = own.signedPreKey
        let material =
            own.identityKey.publicKey.bytes + signed.keyPair.publicKey.bytes + signed.signature
            + keys.flatMap(\.self)
        return Node("digest") {
            Node("registration", bytes: bigEndian(own.registrationID, count: 4))
            Node("type", bytes: [5])
            Node("identity", bytes: own.identityKey.publicKey.bytes)
            Node("skey") {
                Node("id", bytes: bigEndian(signed.id, count: 3))
                Node("value", bytes: signed.keyPair.publicKey.bytes)
                Node("signature", bytes: signed.signature)
            }
            Node("list") { for id in ids { Node("id", bytes: bigEndian(id, count: 3)) } }
            Node("hash", bytes: hash ?? SHA1.hash(material))
        }
    }

    @Test func `a server that has the keys that are here is given no others`() async throws {
        let shelf = Shelf(count: 0)
        let link = try await link(shelf)
        let preKeys = PreKeyUpload(link: link)
        await preKeys.checkAfterLogin()
        // What was just uploaded is not compared.
        #expect(shelf.compared == 0)
        let same = try await digest(link, [7, 3, 500])
        shelf.state.withLock { $0.digest = same }
        await preKeys.checkAfterLogin()
        #expect(shelf.compared == 1)
        #expect(shelf.uploads.count == 1)
    }

    @Test(arguments: ["none", "missing", "changed", "registration", "identity", "skey"])
    func `a server that has others is given 50, a few times at most`(case name: String) async throws
    {
        let shelf = Shelf(count: 0)
        let link = try await link(shelf)
        await PreKeyUpload(link: link).checkAfterLogin()
        let same = try await digest(link, [1, 2])
        var other =
            switch name {
            case "none": Node("error", ["code": "404"])
            case "missing": try await digest(link, [1, 2, 900])
            case "changed": try await digest(link, [1, 2], hash: [UInt8](repeating: 1, count: 20))
            default: same
            }
        if ["registration", "identity", "skey"].contains(name) {
            other.content = .nodes(
                other.children.map { child in
                    guard child.tag == name else { return child }
                    if name == "skey" {
                        var changed = child
                        changed.content = .nodes(
                            child.children.map {
                                $0.tag == "id" ? Node("id", bytes: [0, 0, 9]) : $0
                            }
                        )
                        return changed
                    }
                    return Node(name, bytes: child.bytes.map { $0.map { $0 ^ 1 } } ?? [])
                }
            )
        }
        shelf.state.withLock { [other] in $0.digest = other }
        for login in 1...5 {
            // Another process each time: nothing is remembered but what the database holds.
            let preKeys = PreKeyUpload(link: link)
            await preKeys.checkAfterLogin()
            await preKeys.checkAfterLogin()
            #expect(shelf.uploads.count == 1 + min(login, 3))
            clock.advance(by: .seconds(86_400))
        }
        #expect(shelf.uploads.dropFirst().allSatisfy { $0.count == 50 })
        // Once they agreed it may happen again.
        shelf.state.withLock { $0.digest = same }
        await PreKeyUpload(link: link).checkAfterLogin()
        shelf.state.withLock { [other] in $0.digest = other }
        await PreKeyUpload(link: link).checkAfterLogin()
        #expect(shelf.uploads.count == 5)
    }

    @Test(arguments: ["501", "503", "400"])
    func `a server that does not say is believed to have them`(code: String) async throws {
        let shelf = Shelf(count: 0)
        let link = try await link(shelf)
        await PreKeyUpload(link: link).checkAfterLogin()
        let error = Node("error", ["code": .text(code)])
        for answer in [error, Node("digest"), Node("count")] {
            shelf.state.withLock { $0.digest = answer }
            await PreKeyUpload(link: link).checkAfterLogin()
        }
        #expect(shelf.compared == 3)
        #expect(shelf.uploads.count == 1)
    }
}
