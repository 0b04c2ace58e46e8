import BinaryNode
import Crypto
import Model
import Protobuf
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
        let events = party.database.events()
        await party.outbox.online()
        let queued = try await party.send("hello")
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

    @Test func `a text to a number reaches somebody who was known by LID`() async throws {
        let party = try await Party.open()
        _ = try party.ownPhone()
        let ada = try party.contact()
        let phone = JID.phone("15550000200")
        party.exchange.change { $0.lids[phone] = ada.address }
        await party.outbox.online()
        try await party.deliver("by LID")
        // Looking the number up makes one chat of two while the text waits in the other.
        try await party.deliver("by number", to: phone)
        let texts = try await party.messages(ada.address).map(\.content)
        #expect(texts == [.text("by LID"), .text("by number")])
    }

    @Test func `ids have the web client's shape`() {
        let id = Composition.messageID(
            user: "15550001111",
            at: Timestamp(seconds: 1_700_000_000),
            random: (0..<16).map { $0 }
        )
        #expect(id == MessageID("3EB0B60EE93DD91536D839"))
    }

    @Test func `notes to oneself go to the own devices as copies`() async throws {
        let party = try await Party.open()
        let phone = try party.ownPhone()
        await party.outbox.online()
        try await party.deliver("note", to: .lid("100"))
        let stanza = try #require(party.exchange.messages.first)
        #expect(stanza.child("participants")?.children.map { $0.jid("jid") } == [.lid("100")])
        let read = try phone.read(stanza, from: Party.lid)
        #expect(read.deviceSentMessage.message.conversation == "note")
    }

    @Test func `a channel gets a text as it is, and no secret`() async throws {
        let party = try await Party.open()
        await party.outbox.online()
        let channel = JID(user: "120363", server: .newsletter)
        let sent = try await party.deliver("for everybody", to: channel)
        let stanza = try #require(party.exchange.messages.first)
        #expect(stanza.string("id") == sent.id.text)
        #expect(stanza.jid("to") == channel)
        let plain = try #require(stanza.child("plaintext")?.bytes)
        let message = try WAMessage(serializedBytes: plain)
        #expect(message.conversation == "for everybody")
        #expect(!message.hasMessageContextInfo)
    }

    @Test func `a lost connection brings the same bytes again`() async throws {
        let party = try await Party.open()
        _ = try party.ownPhone()
        _ = try party.contact()
        party.exchange.change { $0.ackScript = [.lost] }
        let events = party.database.events()
        await party.outbox.online()
        let message = try await party.send("once")
        _ = try await within("the first try") { await party.exchange.next { $0.tag == "message" } }
        #expect(try await party.database.read { try $0.queuedCount() } == 1)
        party.exchange.change { $0.isOnline = true }
        await party.outbox.online()
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
        party.exchange.change { $0.ackScript = [.lost] }
        await party.outbox.online()
        let encrypted = try await party.send("encrypted")
        _ = try await within("the first try") { await exchange.next { $0.tag == "message" } }
        await party.outbox.offline()
        let written = try await party.send("written")
        await party.database.close()

        party = try await Party.open(in: directory, exchange: exchange, seed: 2)
        let events = party.database.events()
        await party.outbox.online()
        try await party.reached(.sent, written.id, in: events)
        let ids = exchange.messages.map { $0.string("id") }
        #expect(ids == [encrypted.id.text, encrypted.id.text, written.id.text])
        #expect(exchange.messageBytes[0] == exchange.messageBytes[1])
        let texts = try exchange.messages.dropFirst().map {
            try ada.read($0, from: Party.lid).conversation
        }
        #expect(texts == ["encrypted", "written"])
    }

    @Test func `many at once share rounds and keep each chat's order`() async throws {
        let party = try await Party.open()
        _ = try party.ownPhone()
        let contacts = ["200", "300", "400"]
        for user in contacts { _ = try party.contact(user) }
        await party.outbox.online()
        let events = party.database.events()
        var last: [Model.Message] = []
        for number in 0..<200 {
            last = try await contacts.asyncMap { try await party.send("\(number)", to: .lid($0)) }
        }
        for message in last { try await party.reached(.sent, message.id, in: events) }
        try await until("an empty outbox") { try await party.waiting().isEmpty }
        for user in contacts {
            let sent = party.exchange.messages.filter { $0.jid("to") == .lid(user) }
                .map { $0.string("id") }
            #expect(sent == (try await party.messages(.lid(user))).map(\.id.text))
            #expect(sent.count == 200)
        }
    }

    @Test func `a contact's token goes along and one is issued in return`() async throws {
        let party = try await Party.open()
        _ = try party.ownPhone()
        let ada = try party.contact()
        // 26 weeks count; so this one is old and good.
        let time = party.link.serverNow.seconds - 20 * 604_800
        let notice = Node(
            "notification",
            [
                "type": "privacy_token", "from": .jid(ada.phone), "sender_lid": .jid(.lid("200")),
                "id": "N", "t": "1",
            ]
        ) {
            Node("tokens") {
                Node(
                    "token",
                    ["type": "trusted_contact", "t": .text(String(time))],
                    bytes: [4, 2]
                )
            }
        }
        await party.receiver.handle([notice])
        await party.outbox.online()
        for text in ["1", "2"] { try await party.deliver(text) }
        #expect(party.exchange.messages.map { $0.child("tctoken")?.bytes } == [[4, 2], [4, 2]])
        try await until("a token") {
            try await party.database.read { try $0.privacyToken(for: .lid("200"))?.issued } != nil
        }
        #expect(party.exchange.asked.filter { $0 == "privacy" }.count == 1)
    }

    @Test func `neither bots nor this account nor WhatsApp itself are given a token`() async throws
    {
        let party = try await Party.open()
        let asked = AsyncStream.makeStream(of: Node.self)
        party.exchange.change { state in
            state.beforeAnswer = {
                if $0.string("xmlns") == "privacy" { asked.continuation.yield($0) }
            }
        }
        Tokens(link: party.link).issue(to: [
            .phone("13135550002"), .phone("0"), Party.phone.bare, Party.lid.bare, .lid("200"),
        ])
        let question = try await within("the request") {
            for await node in asked.stream { return node }
            throw CancellationError()
        }
        let tokens = question.child("tokens")?.children("token") ?? []
        #expect(tokens.map { $0.jid("jid") } == [.lid("200")])
    }

    @Test func `what is for the apps alone gives nobody a token`() async throws {
        let party = try await Party.open()
        _ = try party.ownPhone()
        for user in ["200", "300"] { _ = try party.contact(user) }
        let asked = AsyncStream.makeStream(of: Node.self)
        party.exchange.change { state in
            state.beforeAnswer = {
                if $0.string("xmlns") == "privacy" { asked.continuation.yield($0) }
            }
        }
        await party.outbox.online()
        let deletion = ActionDeparture(
            id: MessageID("D"),
            chat: .lid("200"),
            message: WAMessage.with {
                $0.protocolMessage.type = .revoke
                $0.protocolMessage.key.id = "X"
                $0.protocolMessage.key.fromMe = true
                $0.protocolMessage.key.remoteJID = "200@lid"
            }
        )
        try await party.outbox.post(deletion.thing)
        try await until("the deletion to leave") { try await party.waiting().isEmpty }
        try await party.deliver("hello", to: .lid("300"))
        let question = try await within("the request") {
            for await node in asked.stream { return node }
            throw CancellationError()
        }
        let tokens = question.child("tokens")?.children("token") ?? []
        #expect(tokens.map { $0.jid("jid") } == [.lid("300")])
    }

    @Test func `how long a token counts is the server's decision`() async throws {
        let party = try await Party.open()
        _ = try party.ownPhone()
        _ = try party.contact()
        let now = party.link.serverNow.seconds
        func tell(_ values: [Int: String]) async throws {
            let props = StoredProps(
                values: values,
                wanted: Props.codes,
                hash: nil,
                refreshID: nil,
                version: nil,
                due: party.link.serverNow
            )
            try await party.database.write { try $0.setProps(props) }
        }
        try await party.database.write {
            try $0.setPrivacyToken([4, 2], time: now - 20 * 604_800, for: .lid("200"))
        }
        try await tell([909: "4"])
        await party.outbox.online()
        try await party.deliver("1")
        // The token is still there when it counts again.
        try await tell([909: "40"])
        try await party.deliver("2")
        #expect(party.exchange.messages.map { $0.child("tctoken")?.bytes } == [nil, [4, 2]])
    }
}

extension Sequence {
    /// Maps one element after the other.
    func asyncMap<T>(_ transform: (Element) async throws -> T) async rethrows -> [T] {
        var result: [T] = []
        for element in self { result.append(try await transform(element)) }
        return result
    }
}
