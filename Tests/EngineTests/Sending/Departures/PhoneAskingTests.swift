import BinaryNode
import Model
import Protobuf
import Store
import Support
import Testing
import WAProto

@testable import Engine

@Suite struct PhoneAskingTests {
    private static let start: Int64 = 1_700_000_100_000

    /// An account with its phone and a contact, all of whom have sessions, and a clock in the test's hands.
    private struct Setting {
        let clock = ManualClock()
        let party: Party
        let (phone, ada): (Peer, Peer)

        init(_ directory: TemporaryDirectory = TemporaryDirectory()) async throws {
            let clock = clock
            party = try await Party.open(
                in: directory,
                clock: EngineClock(clock) {
                    let passed = Int64(clock.now.offset / .milliseconds(1))
                    return Timestamp(milliseconds: PhoneAskingTests.start + passed)
                }
            )
            phone = try party.ownPhone()
            ada = try party.contact()
            try await party.database.write {
                try $0.learn(phone: Party.phone.bare, lid: Party.lid.bare)
            }
        }

        func openSessions() async throws {
            try phone.open(try await party.published(), of: Party.lid)
            try ada.open(try await party.published(), of: Party.lid)
        }

        /// A message that cannot be opened.
        func damaged(_ id: String) throws -> Node {
            try ada.text("lost", to: Party.lid, id: id).replacingCiphertext([0x33, 1, 2, 3])
        }

        /// The messages that each request so far names.
        func asked() throws -> [[String]] {
            try party.exchange.messages.map { stanza in
                try phone.read(stanza, from: Party.lid).protocolMessage
                    .peerDataOperationRequestMessage.placeholderMessageResendRequest
                    .map(\.messageKey.id)
            }
        }

        func nothingWaits() async throws {
            let party = party
            try await until("nothing waits") { try await party.waiting().isEmpty }
        }

        func requests(_ count: Int) async throws {
            let exchange = party.exchange
            try await until("\(count) requests") { exchange.messages.count == count }
        }
    }

    @Test func `the phone is asked for what could not be opened, after five seconds`() async throws
    {
        let setting = try await Setting()
        try await setting.openSessions()
        await setting.party.outbox.online()
        await setting.party.receiver.handle([try setting.damaged("LOST")])
        try await setting.clock.pass(.seconds(6))
        try await setting.requests(1)
        #expect(try setting.asked() == [["LOST"]])
        let stanza = try #require(setting.party.exchange.messages.first)
        #expect(stanza.string("category") == "peer")
        // It fails again: once is enough.
        try await setting.nothingWaits()
        await setting.party.receiver.handle([try setting.damaged("LOST")])
        #expect(try await setting.party.waiting().isEmpty)
    }

    @Test func `what was sent again by then is not asked for`() async throws {
        let setting = try await Setting()
        try await setting.openSessions()
        await setting.party.outbox.online()
        await setting.party.receiver.handle([
            try setting.damaged("CAME"), try setting.damaged("LOST"),
        ])
        await setting.party.receiver.handle([
            try setting.ada.text("here", to: Party.lid, id: "CAME")
        ])
        try await setting.clock.pass(.seconds(6))
        try await setting.requests(1)
        #expect(try setting.asked() == [["LOST"]])
    }

    @Test func `nothing leaves when all of it came`() async throws {
        let setting = try await Setting()
        try await setting.openSessions()
        await setting.party.outbox.online()
        await setting.party.receiver.handle([try setting.damaged("CAME")])
        await setting.party.receiver.handle([
            try setting.ada.text("here", to: Party.lid, id: "CAME")
        ])
        try await setting.clock.pass(.seconds(6))
        try await setting.nothingWaits()
        #expect(setting.party.exchange.messages.isEmpty)
    }

    @Test func `a restart forgets no request`() async throws {
        let first = try await Setting()
        try await first.openSessions()
        await first.party.receiver.handle([try first.damaged("LOST")])
        #expect(try await first.party.database.read { try $0.queuedCount() } == 0)
        await first.party.database.close()
        let again = try await Setting(first.party.directory)
        await again.party.outbox.online()
        try await again.clock.pass(.seconds(6))
        try await again.requests(1)
        #expect(try again.asked() == [["LOST"]])
    }

    @Test func `a request names at most thirty-two`() async throws {
        let setting = try await Setting()
        try await setting.openSessions()
        let ids = (0..<40).map { "LOST\($0)" }
        await setting.party.receiver.handle(try ids.map { try setting.damaged($0) })
        await setting.party.outbox.online()
        try await setting.clock.pass(.seconds(6))
        try await setting.requests(2)
        #expect(try setting.asked() == [Array(ids[..<32]), Array(ids[32...])])
    }

    @Test func `what the server has no copy of is asked for at once, all in one`() async throws {
        let setting = try await Setting()
        try await setting.openSessions()
        await setting.party.receiver.handle(
            ["A", "B", "C"].map { id in
                Node("message", ["id": .text(id), "from": .jid(.lid("200")), "t": "1700000000"]) {
                    Node("unavailable")
                }
            }
        )
        await setting.party.outbox.online()
        try await setting.requests(1)
        #expect(try setting.asked() == [["A", "B", "C"]])
    }

    @Test func `what is asked for at once does not wait behind what is not`() async throws {
        let setting = try await Setting()
        try await setting.openSessions()
        await setting.party.outbox.online()
        await setting.party.receiver.handle([try setting.damaged("LOST")])
        await setting.party.receiver.handle([
            Node("message", ["id": "A", "from": .jid(.lid("200")), "t": "1700000000"]) {
                Node("unavailable")
            }
        ])
        try await setting.requests(1)
        #expect(try setting.asked() == [["LOST", "A"]])
    }

    @Test(arguments: [
        [Node("unavailable", ["type": "view_once_unavailable_fanout"])],
        [Node("unavailable", ["hosted": "true"])],
        [Node("unavailable"), Node("bot")],
    ])
    func `what no device may give is not asked for`(children: [Node]) async throws {
        let setting = try await Setting()
        await setting.party.receiver.handle([
            Node(
                "message",
                ["id": "A", "from": .jid(.lid("200")), "t": "1700000000"],
                content: .nodes(children)
            )
        ])
        #expect(try await setting.party.waiting().isEmpty)
        #expect(try await setting.party.messages(.lid("200")).count == 1)
    }

    @Test func `what is too old, hidden or between own devices is not asked for`() async throws {
        let setting = try await Setting()
        try await setting.openSessions()
        let day = 86_400
        var old = try setting.damaged("OLD")
        old.attributes["t"] = .text("\(Int(Self.start / 1000) - 14 * day)")
        var hidden = try setting.damaged("HIDDEN")
        hidden.content = .nodes(
            hidden.children.map { part in
                var part = part
                part.attributes["decrypt-fail"] = "hide"
                return part
            }
        )
        let peer = try setting.phone.text("x", to: Party.lid, attributes: [("category", "peer")])
            .replacingCiphertext([0x33, 1, 2, 3])
        await setting.party.receiver.handle([old, hidden, peer])
        #expect(try await setting.party.waiting().isEmpty)
    }
}
