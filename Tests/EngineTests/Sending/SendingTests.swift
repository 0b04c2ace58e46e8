import Commands
import BinaryNode
import Crypto
import Model
import Signal
import Stanzas
import Store
import Support
import Testing
import WAProto

@testable import Engine

@Suite struct SendingTests {
    @Test func `a text goes to every device of both sides but this one`() async throws {
        let party = try await Party.open()
        let phone = try party.ownPhone()
        let ada = try party.contact()
        let tablet = try party.contact(device: 3)
        let events = party.link.events.subscribe()
        await party.sender.online()
        let queued = try await party.sender.enqueue(text: "hello", to: .lid("200"))
        #expect(queued.state == .queued)
        #expect(queued.isFromMe)
        try await party.reached(.sent, queued.id, in: events)

        let stanza = try #require(party.exchange.messages.first)
        #expect(stanza.string("id") == queued.id.text)
        #expect(stanza.string("type") == "text")
        #expect(stanza.jid("to") == .lid("200"))
        #expect(stanza.children.map(\.tag) == ["participants", "device-identity"])
        let devices = stanza.child("participants")?.children.map { $0.jid("jid") }
        #expect(devices == [.lid("200"), .lid("200", device: 3), .lid("100")])
        for peer in [ada, tablet] {
            let read = try peer.read(stanza, from: Party.lid)
            #expect(read.conversation == "hello")
            #expect(read.messageContextInfo.messageSecret.count == 32)
        }
        let copy = try phone.read(stanza, from: Party.lid)
        #expect(copy.deviceSentMessage.destinationJID == "200@lid")
        #expect(copy.deviceSentMessage.message.conversation == "hello")
        #expect(copy.messageContextInfo == copy.deviceSentMessage.message.messageContextInfo)
        let stored = try #require(try await party.messages(.lid("200")).first)
        #expect(stored.time == Timestamp(seconds: 1_700_001_000))
    }

    @Test func `ids have the web client's shape`() {
        let id = Composition.messageID(
            user: "15550001111",
            at: Timestamp(seconds: 1_700_000_000),
            random: (0..<16).map { $0 }
        )
        #expect(id == MessageID("3EB0B60EE93DD91536D839"))
    }

    @Test func `a number is looked up once and becomes a LID`() async throws {
        let party = try await Party.open()
        _ = try party.ownPhone()
        let ada = try party.contact()
        let events = party.link.events.subscribe()
        await party.sender.online()
        let first = try await party.sender.enqueue(text: "1", to: ada.phone)
        try await party.reached(.sent, first.id, in: events)
        let second = try await party.sender.enqueue(text: "2", to: ada.phone)
        try await party.reached(.sent, second.id, in: events)
        #expect(party.exchange.messages.map { $0.jid("to") } == [.lid("200"), .lid("200")])
        #expect(
            party.exchange.messages.map { $0.jid("peer_recipient_pn") } == [ada.phone, ada.phone]
        )
        // User info, device lists and keys for the first; nothing for the second.
        #expect(party.exchange.asked.filter { $0 != "privacy" } == ["usync", "usync", "encrypt"])
        #expect(try await party.messages(.lid("200")).count == 2)
    }

    @Test func `a number that nobody has fails`() async throws {
        let party = try await Party.open()
        let events = party.link.events.subscribe()
        await party.sender.online()
        let message = try await party.sender.enqueue(text: "1", to: .phone("15559999999"))
        try await party.reached(.failed, message.id, in: events)
        #expect(party.exchange.messages.isEmpty)
        #expect(try await party.database.read { try $0.queuedCount() } == 0)
    }

    @Test func `what is no message or no person is refused at once`() async throws {
        let party = try await Party.open()
        await #expect(throws: CommandError.self) {
            try await party.sender.enqueue(text: "", to: .lid("200"))
        }
        await #expect(throws: CommandError.self) {
            try await party.sender.enqueue(text: "x", to: JID(user: "1", server: .newsletter))
        }
    }

    @Test func `a lost connection brings the same bytes again`() async throws {
        let party = try await Party.open()
        _ = try party.ownPhone()
        _ = try party.contact()
        party.exchange.change { $0.ackScript = [nil] }
        let events = party.link.events.subscribe()
        await party.sender.online()
        let message = try await party.sender.enqueue(text: "once", to: .lid("200"))
        _ = try await within("the first try") { await party.exchange.next { $0.tag == "message" } }
        #expect(try await party.database.read { try $0.queuedCount() } == 1)
        party.exchange.change { $0.isOnline = true }
        await party.sender.online()
        try await party.reached(.sent, message.id, in: events)
        let bytes = party.exchange.messageBytes
        #expect(bytes.count == 2)
        #expect(Set(bytes).count == 1)
    }

    @Test func `a restart sends what was written and what was encrypted`() async throws {
        let directory = TemporaryDirectory()
        let exchange = Exchange()
        var party = try await Party.open(in: directory, exchange: exchange)
        _ = try party.ownPhone()
        let ada = try party.contact()
        party.exchange.change { $0.ackScript = [nil] }
        await party.sender.online()
        let encrypted = try await party.sender.enqueue(text: "encrypted", to: .lid("200"))
        _ = try await within("the first try") { await exchange.next { $0.tag == "message" } }
        let written = try await party.sender.enqueue(text: "written", to: .lid("200"))
        await party.sender.offline()
        await party.database.close()

        party = try await Party.open(in: directory, exchange: exchange, seed: 2)
        let events = party.link.events.subscribe()
        await party.sender.online()
        try await party.reached(.sent, written.id, in: events)
        let ids = exchange.messages.map { $0.string("id") }
        #expect(ids == [encrypted.id.text, encrypted.id.text, written.id.text])
        #expect(exchange.messageBytes[0] == exchange.messageBytes[1])
        let texts = try exchange.messages.dropFirst().map {
            try ada.read($0, from: Party.lid).conversation
        }
        #expect(texts == ["encrypted", "written"])
    }

    @Test(arguments: [421, 463, 475, 479])
    func `a refusal is final`(code: Int) async throws {
        let party = try await Party.open()
        _ = try party.ownPhone()
        _ = try party.contact()
        party.exchange.change { $0.ackScript = [[("error", .text(String(code)))]] }
        let events = party.link.events.subscribe()
        await party.sender.online()
        let message = try await party.sender.enqueue(text: "1", to: .lid("200"))
        try await party.reached(.failed, message.id, in: events)
        #expect(party.exchange.messages.count == 1)
    }

    @Test func `a temporary refusal is tried again`() async throws {
        let party = try await Party.open()
        _ = try party.ownPhone()
        _ = try party.contact()
        party.exchange.change { $0.ackScript = [[("error", "503")]] }
        let events = party.link.events.subscribe()
        await party.sender.online()
        let message = try await party.sender.enqueue(text: "1", to: .lid("200"))
        try await party.reached(.sent, message.id, in: events)
        #expect(Set(party.exchange.messageBytes).count == 1)
        #expect(party.exchange.messages.count == 2)
    }

    @Test func `notes to oneself go to the own devices as copies`() async throws {
        let party = try await Party.open()
        let phone = try party.ownPhone()
        let events = party.link.events.subscribe()
        await party.sender.online()
        let message = try await party.sender.enqueue(text: "note", to: .lid("100"))
        try await party.reached(.sent, message.id, in: events)
        let stanza = try #require(party.exchange.messages.first)
        #expect(stanza.child("participants")?.children.map { $0.jid("jid") } == [.lid("100")])
        let read = try phone.read(stanza, from: Party.lid)
        #expect(read.deviceSentMessage.message.conversation == "note")
    }

    @Test func `a contact's token goes along and one is issued in return`() async throws {
        let party = try await Party.open()
        _ = try party.ownPhone()
        let ada = try party.contact()
        let now = party.link.serverNow.seconds
        let notice = Node(
            "notification",
            [
                "type": "privacy_token", "from": .jid(ada.phone), "sender_lid": .jid(.lid("200")),
                "id": "N", "t": "1",
            ],
            content: .nodes([
                Node(
                    "tokens",
                    [:],
                    content: .nodes([
                        Node(
                            "token",
                            ["type": "trusted_contact", "t": .text(String(now))],
                            bytes: [4, 2]
                        )
                    ])
                )
            ])
        )
        await party.receiver.handle([notice])
        let events = party.link.events.subscribe()
        await party.sender.online()
        for text in ["1", "2"] {
            let message = try await party.sender.enqueue(text: text, to: .lid("200"))
            try await party.reached(.sent, message.id, in: events)
        }
        #expect(party.exchange.messages.map { $0.child("tctoken")?.bytes } == [[4, 2], [4, 2]])
        #expect(party.exchange.asked.filter { $0 == "privacy" }.count <= 1)
    }
}
