import BinaryNode
import Crypto
import Log
import Model
import SQLite
import Signal
import Stanzas
import Store
import Support
import Testing
import WAProto

@testable import Engine

@Suite struct AskingAgainTests {
    @Test func `a damaged message is asked for and its resend fills the gap`() async throws {
        let party = try await Party.open()
        let ada = try party.contact()
        try ada.open(try await party.published(), of: Party.lid)
        let whole = try ada.text("hello", to: Party.lid, id: "X")
        var bytes = try #require(whole.child("enc")?.bytes)
        bytes[bytes.count / 2] ^= 0xFF
        await party.receiver.handle([whole.replacingCiphertext(bytes)])
        let waiting = try #require(try await party.messages(.lid("200")).first)
        #expect(waiting.content == .waiting)
        let sent = party.exchange.takeSent()
        #expect(sent.map(\.tag) == ["receipt", "ack"])
        let request = try #require(sent.first)
        #expect(request.string("type") == "retry")
        #expect(request.child("retry")?.string("count") == "1")
        #expect(request.child("retry")?.string("id") == "X")
        #expect(request.child("registration")?.bytes == [0, 0, 0x12, 0x67])
        #expect(request.child("keys") == nil)

        await party.receiver.handle([try ada.text("hello", to: Party.lid, id: "X")])
        let messages = try await party.messages(.lid("200"))
        #expect(messages.map(\.content) == [.text("hello")])
        #expect(messages.first?.row == waiting.row)
        #expect(party.exchange.sent.map { $0.string("type") } == ["inactive"])
    }

    @Test func `from the second time on it brings keys, after five it gives up`() async throws {
        let party = try await Party.open()
        let ada = try party.contact()
        try ada.open(try await party.published(), of: Party.lid)
        let broken = try ada.text("hello", to: Party.lid, id: "X").replacingCiphertext([0x33, 1, 2])
        for _ in 0..<6 { await party.receiver.handle([broken]) }
        let requests = party.exchange.sent.filter { $0.string("type") == "retry" }
        #expect(requests.map { $0.child("retry")?.string("count") } == ["1", "2", "3", "4", "5"])
        #expect(requests.map { $0.child("keys") != nil } == [false, true, true, true, true])
        #expect(requests.allSatisfy { $0.child("retry")?.string("error") == "4" })
        #expect(party.exchange.sent.filter { $0.tag == "ack" }.count == 6)

        // The keys are good for a new session, and each one-time key is offered once.
        var asked = try #require(requests.dropFirst().first)
        asked.attributes["from"] = .jid(Party.lid)
        asked.attributes["t"] = "1"
        let own = OwnAddresses(phone: ada.phone, lid: ada.address)
        let keys = try #require(try RetryRequest(asked, own: own).keys)
        try ada.open(keys, of: Party.lid)
        await party.receiver.handle([try ada.text("hello", to: Party.lid, id: "X")])
        #expect(try await party.messages(.lid("200")).map(\.content) == [.text("hello")])
        let offered = requests.compactMap { $0.child("keys")?.child("key")?.child("id")?.bytes }
        #expect(Set(offered).count == 4)
        let unlisted = try await party.database.read { try $0.unuploadedPreKeys(limit: 100) }
        #expect(!unlisted.contains { keys.preKey?.id == $0.id })
    }

    @Test func `a business host is given keys at once`() async throws {
        let party = try await Party.open()
        let hosted = JID(user: "200", server: .hostedLID, device: 99)
        let inbox = try Peer(hosted, phone: .phone("1555000200"), random: party.random)
        try inbox.open(try await party.published(), of: Party.lid)
        await party.receiver.handle([
            try inbox.text("hello", to: Party.lid, id: "X").replacingCiphertext([0x33, 1, 2])
        ])
        let request = try #require(party.exchange.sent.first { $0.string("type") == "retry" })
        #expect(request.child("retry")?.string("count") == "1")
        #expect(request.child("keys") != nil)
    }

    @Test func `who agreed by a post-quantum key is given others at once`() async throws {
        let party = try await Party.open()
        let ada = try party.contact()
        try ada.open(try await party.published(), of: Party.lid)
        let whole = try ada.text("hello", to: Party.lid, id: "X")
        var bytes = try #require(whole.child("enc")?.bytes)
        // The MAC of the inner message stands before registration and signed pre-key ids.
        bytes[bytes.count - 10] ^= 1
        await party.receiver.handle([whole.replacingCiphertext(bytes + [0x38, 9, 0x42, 2, 1, 2])])
        let request = try #require(party.exchange.sent.first { $0.string("type") == "retry" })
        #expect(request.child("retry")?.string("error") == "3")
        #expect(request.child("keys") != nil)
    }

    @Test func `a resend that was asked for by an earlier life counts on`() async throws {
        let party = try await Party.open()
        let ada = try party.contact()
        try ada.open(try await party.published(), of: Party.lid)
        var node = try ada.text("hello", to: Party.lid, id: "X").replacingCiphertext([0x33, 1])
        node.content = .nodes(
            node.children.map { child in
                var child = child
                child.attributes["count"] = "2"
                return child
            }
        )
        await party.receiver.handle([node])
        let request = party.exchange.sent.first
        #expect(request?.child("retry")?.string("count") == "3")
    }

    @Test func `a message that hides its failure leaves no gap`() async throws {
        let party = try await Party.open()
        let ada = try party.contact()
        try ada.open(try await party.published(), of: Party.lid)
        var node = try ada.text("hello", to: Party.lid, id: "X").replacingCiphertext([0x33, 1])
        node.content = .nodes(
            node.children.map { child in
                var child = child
                child.attributes["decrypt-fail"] = "hide"
                return child
            }
        )
        await party.receiver.handle([node])
        #expect(try await party.messages(.lid("200")).isEmpty)
        #expect(party.exchange.sent.map(\.tag) == ["receipt", "ack"])
    }

    @Test func `a group message without sender key brings keys at once`() async throws {
        let party = try await Party.open()
        let group = JID(user: "120363", server: .group)
        let node = Node(
            "message",
            ["id": "G", "from": .jid(group), "participant": .jid(.lid("200")), "t": "1700000000"],
            content: .nodes([Node("enc", ["v": "2", "type": "skmsg"], bytes: [0x33, 8, 1])])
        )
        await party.receiver.handle([node])
        let request = try #require(party.exchange.sent.first)
        #expect(request.child("retry")?.string("count") == "1")
        #expect(request.child("keys") != nil)
        #expect(request.jid("participant") == .lid("200"))
    }
}

@Suite struct AnsweringTests {
    /// An account that has sent one text to one contact.
    func sent(
        _ text: String = "hello",
        log: Log = .none
    ) async throws -> (party: Party, ada: Peer, phone: Peer, message: Message) {
        let party = try await Party.open(log: log)
        let phone = try party.ownPhone()
        let ada = try party.contact()
        let events = party.database.events()
        await party.outbox.online()
        let message = try await party.send(text, to: .lid("200"))
        try await party.reached(.sent, message.id, in: events)
        _ = party.exchange.takeSent()
        return (party, ada, phone, message)
    }

    func request(
        _ message: Message,
        from device: JID,
        count: Int,
        registrationID: UInt32,
        keys: PublishedKeys? = nil,
        recipient: JID? = nil
    ) -> Node {
        var original = Node(
            "message",
            ["id": .text(message.id.text), "from": .jid(device), "t": "1700001000"]
        )
        if let recipient { original.attributes["recipient"] = .jid(recipient) }
        var node = RetryReceipt(
            of: original,
            count: count,
            registrationID: registrationID,
            keys: keys
        ).node
        node.attributes["from"] = .jid(device)
        node.attributes["to"] = nil
        node.attributes["t"] = "1700002000"
        return node
    }

    func answer(_ party: Party, _ request: Node) async throws -> Node {
        let exchange = party.exchange
        await party.receiver.handle([request])
        _ = try await within("the ack") {
            await exchange.next { $0.tag == "ack" && $0.string("class") == "receipt" }
        }
        return try #require(exchange.takeSent().first)
    }

    @Test func `by whichever name a device asks, its requests stand in one line`() async throws {
        let (party, ada, _, message) = try await sent()
        let (phone, lid) = (ada.phone.bare, ada.address.bare)
        try await party.database.write { try $0.learn(phone: phone, lid: lid) }
        let requests = [ada.address, ada.phone].map {
            request(message, from: $0, count: 1, registrationID: 1)
        }
        let taken = try #require(await party.receiver.take(requests))
        let lines = taken.outcome.retries.map(\.device)
        #expect(lines.count == 2 && Set(lines).count == 1)
    }

    @Test func `a contact that cannot decrypt gets it again under the same id`() async throws {
        let (party, ada, _, message) = try await sent()
        // Its first session never came to be: it opens the resend by new keys.
        let stanza = try await answer(
            party,
            request(
                message,
                from: ada.address,
                count: 1,
                registrationID: ada.published.registrationID
            )
        )
        #expect(stanza.tag == "message")
        #expect(stanza.string("id") == message.id.text)
        #expect(stanza.jid("to") == ada.address)
        #expect(stanza.string("t") == "1700001000")
        #expect(stanza.string("device_fanout") == "false")
        #expect(stanza.child("enc")?.string("count") == "1")
        #expect(stanza.child("participants") == nil)
        #expect(try ada.read(stanza, from: Party.lid).conversation == "hello")
    }

    @Test func `keys in the request open a new session`() async throws {
        let (party, ada, _, message) = try await sent()
        let anew = try Peer(
            ada.address,
            phone: ada.phone,
            random: party.random,
            account: .generate(party.random)
        )
        let stanza = try await answer(
            party,
            request(
                message,
                from: ada.address,
                count: 2,
                registrationID: anew.published.registrationID,
                keys: anew.published
            )
        )
        #expect(stanza.child("enc")?.string("type") == "pkmsg")
        #expect(stanza.child("device-identity")?.bytes == party.credentials.account)
        #expect(try anew.read(stanza, from: Party.lid).conversation == "hello")
        let contents = try await party.messages(.lid("200")).map(\.content)
        #expect(contents.contains(.securityCodeChanged))
    }

    @Test func `another registration id or a second request fetches keys`() async throws {
        let (party, ada, _, message) = try await sent()
        let anew = try Peer(
            ada.address,
            phone: ada.phone,
            random: party.random,
            account: .generate(party.random)
        )
        party.exchange.change { $0.keys[ada.address] = anew.published }
        let stanza = try await answer(
            party,
            request(
                message,
                from: ada.address,
                count: 1,
                registrationID: anew.published.registrationID
            )
        )
        #expect(try anew.read(stanza, from: Party.lid).conversation == "hello")
        let before = party.exchange.asked.filter { $0 == "encrypt" }.count
        // Renewed a moment ago, so a second request does not renew again.
        _ = try await answer(
            party,
            request(
                message,
                from: ada.address,
                count: 2,
                registrationID: anew.published.registrationID
            )
        )
        #expect(party.exchange.asked.filter { $0 == "encrypt" }.count == before)
    }

    @Test func `what the server refuses for now is not confirmed, so that it comes again`()
        async throws
    {
        let (party, ada, _, message) = try await sent()
        party.exchange.change { $0.keyErrors[ada.address] = 503 }
        let before = party.exchange.asked.filter { $0 == "encrypt" }.count
        await party.receiver.handle([
            request(message, from: ada.address, count: 1, registrationID: 7)
        ])
        try await until("the question") {
            party.exchange.asked.filter { $0 == "encrypt" }.count > before
        }
        // What is asked for next is confirmed after it, had it been.
        var unknown = message
        unknown.id = MessageID("NOPE")
        let ack = try await answer(
            party,
            request(unknown, from: ada.address, count: 1, registrationID: 1)
        )
        #expect(ack.string("id") == "NOPE")
    }

    @Test func `a question about one device that nobody answers holds up no other's`() async throws
    {
        let (party, ada, _, message) = try await sent()
        let (gate, opening) = AsyncStream<Void>.makeStream()
        party.exchange.change { state in
            state.beforeAnswer = { iq in
                if iq.string("xmlns") == "encrypt" { for await _ in gate {} }
            }
        }
        await party.receiver.handle([
            request(message, from: ada.address, count: 1, registrationID: 7)
        ])
        var unknown = message
        unknown.id = MessageID("NOPE")
        let ack = try await answer(
            party,
            request(unknown, from: .lid("300"), count: 1, registrationID: 1)
        )
        #expect(ack.string("id") == "NOPE")
        opening.finish()
    }

    @Test func `what was never sent has one line for each person who asks, and a few in all`()
        async throws
    {
        let kept = KeptLog()
        let (party, _, _, message) = try await sent(log: kept.log)
        func ask(_ number: Int, as device: JID) async throws {
            var stray = message
            stray.id = MessageID("STRAY\(number)")
            let request = request(stray, from: device, count: 1, registrationID: 1)
            #expect(try await answer(party, request).tag == "ack", "it does not come again")
        }
        func said() -> [String] { kept.lines.filter { $0.contains("is not answered") } }
        for number in 0..<20 {
            try await ask(number, as: JID(user: "300", server: .lid, device: UInt16(number % 3)))
        }
        #expect(said().count == 1, "\(said())")
        #expect(said().first?.contains("request of 300_1 for STRAY0 is not") == true, "\(said())")
        for number in 0..<60 { try await ask(number, as: .lid("4\(number)")) }
        #expect(said().count == 33)
    }

    @Test func `what was never sent leaves nothing behind`() async throws {
        let (party, ada, _, message) = try await sent()
        var stray = message
        stray.id = MessageID("STRAY")
        for _ in 0..<9 {
            _ = try await answer(
                party,
                request(stray, from: ada.address, count: 1, registrationID: 1)
            )
        }
        #expect(try party.rows("SELECT count(*) FROM retries") { $0.int(0) } == [0])
    }

    @Test func `an own device gets its copy again`() async throws {
        let (party, _, phone, message) = try await sent()
        let stanza = try await answer(
            party,
            request(
                message,
                from: phone.address,
                count: 1,
                registrationID: phone.published.registrationID,
                recipient: .lid("200")
            )
        )
        #expect(stanza.jid("recipient") == .lid("200"))
        let copy = try phone.read(stanza, from: Party.lid)
        #expect(copy.deviceSentMessage.destinationJID == "200@lid")
        #expect(copy.deviceSentMessage.message.conversation == "hello")
    }

    @Test(arguments: [JID.lid("100"), Party.phone.bare])
    func `the phone gets what only it was told once more`(asking: JID) async throws {
        let party = try await Party.open()
        let phone = try party.ownPhone()
        try await party.database.write {
            try $0.learn(phone: Party.phone.bare, lid: Party.lid.bare)
        }
        await party.outbox.online()
        var told = WAProtocolMessage()
        told.type = .peerDataOperationRequestMessage
        let request = PeerDeparture(id: MessageID("PEER"), message: told)
        try await party.outbox.post(request.thing)
        try await until("the request") { party.exchange.messages.count == 1 }
        try await until("its ack") { try await party.waiting().isEmpty }
        var retry = Node("receipt", ["id": "PEER", "type": "retry", "category": "peer"]) {
            Node("retry", ["count": "1", "id": "PEER", "t": "1700001000", "v": "1"])
        }
        retry.attributes["from"] = .jid(asking)
        retry.attributes["t"] = "1700002000"
        let stanza = try await answer(party, retry)
        #expect(stanza.tag == "message")
        #expect(stanza.string("id") == "PEER")
        #expect(stanza.string("category") == "peer")
        #expect(stanza.jid("to") == asking)
        let heard = try phone.read(stanza, from: Party.lid).protocolMessage
        #expect(heard.type == .peerDataOperationRequestMessage)
        // Nobody else ever had it.
        let other = try await answer(
            party,
            retry.replacing("from", .jid(.lid("100", device: 9)))
        )
        #expect(other.tag == "ack")
    }

    @Test func `strangers and unknown messages get an ack and nothing else`() async throws {
        let (party, ada, _, message) = try await sent()
        let eve = try party.contact("300")
        let foreign = try await answer(
            party,
            request(message, from: eve.address, count: 1, registrationID: 1)
        )
        #expect(foreign.tag == "ack")
        var unknown = message
        unknown.id = MessageID("NOPE")
        let nothing = try await answer(
            party,
            request(unknown, from: ada.address, count: 1, registrationID: 1)
        )
        #expect(nothing.tag == "ack")
    }

    @Test func `five requests of a device are answered`() async throws {
        let (party, ada, _, message) = try await sent()
        var tags: [String] = []
        for count in 1...7 {
            let stanza = try await answer(
                party,
                request(
                    message,
                    from: ada.address,
                    count: count,
                    registrationID: ada.published.registrationID,
                    keys: count > 1 ? ada.published : nil
                )
            )
            tags.append(stanza.tag)
        }
        #expect(tags == [String](repeating: "message", count: 5) + ["ack", "ack"])
    }

    @Test func `what was sent before a restart can be sent again`() async throws {
        let (first, ada, _, message) = try await sent()
        await first.database.close()
        let party = try await Party.open(in: first.directory, exchange: first.exchange, seed: 9)
        let stanza = try await answer(
            party,
            request(
                message,
                from: ada.address,
                count: 1,
                registrationID: ada.published.registrationID
            )
        )
        #expect(try ada.read(stanza, from: Party.lid).conversation == "hello")
    }
}

extension Node {
    /// The same with another attribute.
    fileprivate func replacing(_ name: String, _ value: Value) -> Node {
        var node = self
        node.attributes[name] = value
        return node
    }
}
