import Model
import Protobuf
import Signal
import Stanzas
import Store
import Support
import Testing
import WAProto

@testable import Engine

@Suite struct EnqueueTests {
    @Test(arguments: ["", "  \n\t", "\u{200B}a".filter(\.isWhitespace)])
    func `a text of nothing is refused`(text: String) async throws {
        let party = try await Party.open()
        await #expect(throws: EngineError.self) { try await party.send(text) }
        #expect(try await party.waiting().isEmpty)
    }

    @Test(arguments: [
        JID(user: "1", server: .broadcast), JID(user: "x:y", server: .lid),
        JID(user: "", server: .phone), .status,
    ])
    func `what is nobody is refused before it is stored`(recipient: JID) async throws {
        let party = try await Party.open()
        await #expect(throws: EngineError.self) { try await party.send("1", to: recipient) }
        #expect(try await party.database.read { try $0.counts() }.chats == 0)
    }

    @Test func `what no frame can carry is refused before it is stored`() async throws {
        let party = try await Party.open()
        let grapheme = "a" + String(repeating: "\u{301}", count: 100_000)
        await #expect(throws: EngineError.self) { try await party.send(grapheme) }
        let huge = WAMessage.with { $0.conversation = String(repeating: "x", count: 300_000) }
        await #expect(throws: EngineError.self) {
            try await party.outbox.send(
                ComposedMessage(to: .lid("200"), content: .text("huge"), message: huge)
            )
        }
        #expect(try await party.waiting().isEmpty)
        #expect(try await party.messages(.lid("200")).isEmpty)
        // The longest that is taken does leave.
        _ = try party.ownPhone()
        _ = try party.contact()
        await party.outbox.online()
        try await party.deliver(String(repeating: "€", count: 65_536))
    }

    @Test func `a stanza that grew too long for a frame fails alone`() async throws {
        let party = try await Party.open()
        let peer = try party.contact()
        let devices = (0..<UInt16(90)).map { $0 }
        _ = try party.ownPhone()
        var keys = peer.published
        let identity = peer.storage.localIdentity
        keys.deviceIdentity = try Peer.proof(of: identity, by: identity, random: party.random)
        party.exchange.change { [keys] state in
            state.devices[.lid("200")] = devices
            for device in devices { state.keys[.lid("200", device: device)] = keys }
        }
        await party.outbox.online()
        let events = party.database.events()
        let message = try await party.send(String(repeating: "€", count: 65_536))
        try await party.reached(.failed, message.id, in: events)
        try await party.deliver("short")
        #expect(party.exchange.messages.count == 1)
    }

    @Test func `the caller's id is the id on the wire, once`() async throws {
        let party = try await Party.open()
        let composed = ComposedMessage(
            to: .lid("200"),
            content: .text("1"),
            message: TextContent("1").message(random: party.random),
            id: MessageID("MINE")
        )
        #expect(try await party.outbox.send(composed).id == MessageID("MINE"))
        await #expect(throws: EngineError.self) { try await party.outbox.send(composed) }
        for id in ["", "a@b", "a/b", "a b", String(repeating: "x", count: 200)] {
            var other = composed
            other.id = MessageID(id)
            await #expect(throws: EngineError.self) { try await party.outbox.send(other) }
        }
        #expect(try await party.waiting().count == 1)
    }

    @Test func `a key that comes again is the same message, also when it has left`() async throws {
        let party = try await Party.open()
        _ = try party.ownPhone()
        _ = try party.contact()
        var composed = try ComposedMessage.text(
            "1",
            to: .lid("200"),
            key: "order 7",
            random: party.random
        )
        let first = try await party.outbox.send(composed)
        composed.message = TextContent("1").message(random: party.random)
        #expect(try await party.outbox.send(composed) == first)
        let events = party.database.events()
        await party.outbox.online()
        try await party.reached(.sent, first.id, in: events)
        let again = try await party.outbox.send(composed)
        #expect(again.id == first.id)
        #expect(again.state == .sent)
        #expect(party.exchange.messages.count == 1)
    }

    @Test func `callers that come together share commits`() async throws {
        let party = try await Party.open()
        let before = try await party.database.read { try $0.queuedCount() }
        #expect(before == 0)
        let ids = try await withThrowingTaskGroup(of: MessageID.self) { group in
            for number in 0..<300 {
                group.addTask { try await party.send("\(number)").id }
            }
            return try await group.reduce(into: Set<MessageID>()) { $0.insert($1) }
        }
        #expect(ids.count == 300)
        #expect(try await party.waiting().count == 300)
        #expect(try await party.messages(.lid("200")).count == 300)
    }
}
