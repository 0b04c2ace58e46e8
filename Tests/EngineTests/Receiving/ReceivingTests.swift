import BinaryNode
import Model
import Protobuf
import SQLite
import Signal
import Stanzas
import Store
import Support
import Testing
import WAProto

@testable import Engine

@Suite struct ReceivingTests {
    @Test func `a text is stored, then confirmed, then told`() async throws {
        let party = try await Party.open()
        let ada = try party.contact()
        try ada.open(try await party.published(), of: Party.lid)
        let events = party.database.events()
        let node = try ada.text(
            "hello",
            to: Party.lid,
            attributes: [("notify", "Ada"), ("sender_pn", .jid(ada.phone))]
        )
        await party.receiver.handle([node])
        let message = try #require(try await party.messages(.lid("200")).first)
        #expect(message.content == .text("hello"))
        #expect(message.sender == .lid("200"))
        #expect(message.isRead == false)
        let receipt = Node(
            "receipt",
            ["id": .text(message.id.text), "to": .jid(ada.address), "type": "inactive"]
        )
        #expect(party.exchange.sent == [receipt])
        let told = try await events.first("the chat") { event in
            (event as? ChatChanged)?.chat.jid == .lid("200")
        }
        guard let chat = (told as? ChatChanged)?.chat else { return }
        #expect(chat.unreadCount == 1)
        #expect(chat.name == "Ada")
        #expect(chat.phone == ada.phone)
    }

    @Test func `what a channel says is in its chat, and nobody learns who read it`() async throws {
        let party = try await Party.open()
        let channel = JID(user: "120363", server: .newsletter)
        func post(_ id: String, _ content: [Node]) -> Node {
            Node(
                "message",
                [
                    "from": .jid(channel), "id": .text(id), "t": "1700000000", "type": "text",
                    "server_id": "12",
                ],
                content: .nodes(content)
            )
        }
        let text = WAMessage.with { $0.conversation = "for everybody" }
        await party.receiver.handle([
            post("POST", [Node("plaintext", bytes: text.serializedBytes())]),
            post("COUNT", [Node("reactions")]),
            post("BROKEN", [Node("plaintext", bytes: [0xFF, 0xFF])]),
        ])
        let messages = try await party.messages(channel)
        #expect(messages.map(\.content) == [.text("for everybody")])
        #expect(messages.first?.isRead == false)
        #expect(party.exchange.sent.map { $0.tag } == ["ack", "ack", "ack"])
        #expect(party.exchange.sent.allSatisfy { $0.attributes["error"] == nil })
        await party.outbox.online()
        try await party.outbox.markRead(chat: channel, through: messages.first?.row ?? 0)
        let receipt = try await within("a receipt") {
            await party.exchange.next { $0.tag == "receipt" }
        }
        #expect(receipt?.string("type") == "read-self")
        #expect(receipt?.attributes["participant"] == nil)
        #expect(!party.exchange.asked.contains("privacy"))
    }

    @Test func `who has no other name is called by their username`() async throws {
        let party = try await Party.open()
        let ada = try party.contact()
        try ada.open(try await party.published(), of: Party.lid)
        func name() async throws -> String? {
            try await party.database.read { try $0.chat(.lid("200"))?.name }
        }
        for (username, shown) in [("a/b", nil), ("ada.1815", "@ada.1815"), ("ada", "@ada")] {
            await party.receiver.handle([
                try ada.text(
                    "hello",
                    to: Party.lid,
                    attributes: [("sender_username", .text(username)), ("notify", "-")]
                )
            ])
            #expect(try await name() == shown)
        }
        await party.receiver.handle([
            try ada.text("hello", to: Party.lid, attributes: [("notify", "Ada")])
        ])
        #expect(try await name() == "Ada")
    }

    @Test func `an own device's copy names the partner`() async throws {
        let party = try await Party.open()
        let phone = try party.ownPhone()
        try phone.open(try await party.published(), of: Party.lid)
        let copy = WAMessage.with {
            $0.deviceSentMessage.destinationJID = "300@lid"
            $0.deviceSentMessage.message.conversation = "hello"
        }
        await party.receiver.handle([
            try phone.message(
                copy,
                to: Party.lid,
                attributes: [
                    ("recipient", .jid(.lid("300"))), ("peer_recipient_username", "eve"),
                    ("sender_username", "me.myself"),
                ]
            )
        ])
        #expect(try await party.database.read { try $0.chat(.lid("300"))?.name } == "@eve")
        #expect(try await party.database.read { try $0.name(of: .lid("100")) } == nil)
    }

    @Test(arguments: ["status", "chatstate", "appdata"])
    func `a tag that holds nothing for martlet is acked, not refused`(tag: String) async throws {
        let party = try await Party.open()
        let node = Node(
            tag,
            ["id": "S", "from": .jid(JID(user: "12", server: .newsletter)), "t": "5"]
        )
        await party.receiver.handle([node])
        let ack = try #require(party.exchange.sent.first)
        #expect(ack.string("class") == tag)
        #expect(ack.attributes["error"] == nil)
    }

    @Test func `a duplicate is confirmed again and stored once`() async throws {
        let party = try await Party.open()
        let ada = try party.contact()
        try ada.open(try await party.published(), of: Party.lid)
        let node = try ada.text("hello", to: Party.lid)
        await party.receiver.handle([node])
        await party.receiver.handle([node, node])
        #expect(try await party.messages(.lid("200")).count == 1)
        #expect(party.exchange.sent.count == 3)
        #expect(Set(party.exchange.sent).count == 1)
    }

    @Test func `another message sealed with the same key is asked for again`() async throws {
        let party = try await Party.open()
        let ada = try party.contact()
        try ada.open(try await party.published(), of: Party.lid)
        let first = try ada.text("hello", to: Party.lid, id: "A")
        await party.receiver.handle([first])
        _ = party.exchange.takeSent()
        // As a sender makes it that was put back to where it stood before the first one.
        var second = first
        second.attributes["id"] = "B"
        await party.receiver.handle([second])
        let sent = party.exchange.takeSent()
        #expect(sent.map { $0.string("type") }.contains("retry"))
        #expect(sent.first?.string("id") == "B")
        #expect(try await party.messages(.lid("200")).map(\.content) == [.text("hello")])
        await party.receiver.handle([try ada.text("again", to: Party.lid, id: "B")])
        let texts = try await party.messages(.lid("200")).map(\.content)
        #expect(texts == [.text("hello"), .text("again")])
    }

    @Test func `what left no row and comes once more is confirmed, and not asked for`() async throws
    {
        let party = try await Party.open()
        let ada = try party.contact()
        try ada.open(try await party.published(), of: Party.lid)
        let hello = try ada.text("hello", to: Party.lid, id: "A")
        var message = WAMessage()
        message.reactionMessage.key.id = "A"
        message.reactionMessage.key.fromMe = true
        message.reactionMessage.text = "👍"
        let reaction = try ada.message(message, to: Party.lid)
        var edit = WAMessage()
        edit.protocolMessage.type = .messageEdit
        edit.protocolMessage.key.id = "A"
        edit.protocolMessage.key.fromMe = true
        edit.protocolMessage.editedMessage.conversation = "hello again"
        let edited = try ada.message(edit, to: Party.lid)
        await party.receiver.handle([hello, reaction, edited])
        let place = party.database.journal.last
        _ = party.exchange.takeSent()
        // Once as it was, and once as nobody can read it.
        await party.receiver.handle([reaction, edited])
        await party.receiver.handle([reaction.replacingCiphertext([1, 2, 3])])
        let sent = party.exchange.takeSent()
        #expect(sent.map(\.tag) == ["receipt", "receipt", "receipt"])
        #expect(sent.allSatisfy { $0.string("type") == "inactive" })
        #expect(party.database.journal.last == place)
        // Another text under the key of one of them is still asked for.
        var other = edited
        other.attributes["id"] = "OTHER"
        await party.receiver.handle([other])
        #expect(party.exchange.takeSent().contains { $0.string("type") == "retry" })
    }

    @Test func `what left no row is looked up once, not for each message`() async throws {
        let party = try await Party.open()
        let ada = try party.contact()
        try ada.open(try await party.published(), of: Party.lid)
        for number in 0..<5 {
            await party.receiver.handle([try ada.text("\(number)", to: Party.lid)])
        }
        #expect(try await party.messages(.lid("200")).count == 5)
        #expect(try await party.database.write { $0.runs(of: "FROM handled") } == 1)
    }

    @Test func `what is said to be of the future does not stand below what is said after it`()
        async throws
    {
        let party = try await Party.withContact()
        let ada = try party.contact("300")
        try ada.open(try await party.published(), of: Party.lid)
        func hear(_ text: String, at time: Int) async throws {
            var node = try ada.text(text, to: Party.lid)
            node.attributes["t"] = .text("\(time)")
            await party.receiver.handle([node])
        }
        try await hear("in the year 292 million", at: .max)
        try await hear("in an hour", at: 1_700_003_600)
        try await party.send("now", to: .lid("300"))
        try await hear("in a minute", at: 1_700_000_060)
        let messages = try await party.messages(.lid("300"))
        #expect(
            messages.map(\.content.text)
                == ["in the year 292 million", "in an hour", "now", "in a minute"]
        )
        #expect(messages.allSatisfy { $0.time <= Timestamp(seconds: 1_700_000_060) })
    }

    @Test func `messages may arrive in any order`() async throws {
        let party = try await Party.open()
        let ada = try party.contact()
        try ada.open(try await party.published(), of: Party.lid)
        let nodes = try (0..<8).map { try ada.text("text \($0)", to: Party.lid) }
        await party.receiver.handle([nodes[0]])
        await party.receiver.handle([nodes[5], nodes[2], nodes[7]])
        await party.receiver.handle([nodes[6], nodes[1], nodes[4], nodes[3]])
        let texts = try await party.messages(.lid("200")).map(\.content)
        #expect(texts == (0..<8).map { .text("text \($0)") })
    }

    @Test func `a batch survives what cannot be read in it`() async throws {
        let party = try await Party.open()
        let ada = try party.contact()
        let eve = try party.contact("300")
        try ada.open(try await party.published(), of: Party.lid)
        try eve.open(try await party.published(), of: Party.lid)
        var timeless = try ada.text("no time", to: Party.lid)
        timeless.attributes["t"] = nil
        let garbled = try eve.message(WAMessage(), to: Party.lid).replacingCiphertext([1, 2, 3])
        let batch = [
            try ada.text("first", to: Party.lid), timeless, garbled,
            Node("message", ["id": "E", "from": .jid(.lid("300")), "t": "5"]),
            try ada.text("last", to: Party.lid),
        ]
        await party.receiver.handle(batch)
        let texts = try await party.messages(.lid("200")).map(\.content)
        #expect(texts == [.text("first"), .text("last")])
        let sent = party.exchange.sent.map {
            "\($0.tag) \($0.string("error") ?? $0.string("type") ?? "")"
        }
        #expect(
            sent == [
                "receipt inactive", "ack 487", "receipt retry", "ack ", "ack 488",
                "receipt inactive",
            ]
        )
    }

    @Test func `what is no message inside is refused`() async throws {
        let party = try await Party.open()
        let ada = try party.contact()
        try ada.open(try await party.published(), of: Party.lid)
        let sealed = try SessionCipher.encrypt(
            [0xFF, 0xFF, 0xFF, 1],
            for: SignalAddress(Party.lid),
            in: ada.storage,
            random: ada.random
        )
        let node = try ada.message(WAMessage(), to: Party.lid).replacingCiphertext(sealed.bytes)
        await party.receiver.handle([node])
        #expect(party.exchange.sent.map { $0.string("error") } == ["491"])
    }

    @Test func `a copy of an own message belongs to the other's chat`() async throws {
        let party = try await Party.open()
        let phone = try party.ownPhone()
        try phone.open(try await party.published(), of: Party.lid)
        let text = WAMessage.with { $0.conversation = "from the phone" }
        await party.receiver.handle([
            try phone.message(
                text.copy(sentTo: .lid("200")),
                to: Party.lid,
                attributes: [
                    ("recipient", .jid(.lid("200"))),
                    ("peer_recipient_pn", .jid(.phone("15550002222"))),
                ]
            )
        ])
        let message = try #require(try await party.messages(.lid("200")).first)
        #expect(message.isFromMe)
        #expect(message.state == .sent)
        #expect(message.content == .text("from the phone"))
        let receipt = try #require(party.exchange.sent.first)
        #expect(receipt.string("type") == "sender")
        #expect(receipt.jid("recipient") == .lid("200"))
        let known = try await party.database.read { try $0.phone(for: .lid("200")) }
        #expect(known == .phone("15550002222"))
    }

    @Test func `nobody else may say what this account sent`() async throws {
        let party = try await Party.open()
        let eve = try party.contact("300")
        try eve.open(try await party.published(), of: Party.lid)
        let forged = WAMessage.with { $0.conversation = "forged" }.copy(sentTo: .lid("200"))
        await party.receiver.handle([try eve.message(forged, to: Party.lid)])
        #expect(try await party.messages(.lid("200")).isEmpty)
        #expect(try await party.messages(.lid("300")).isEmpty)
        #expect(party.exchange.sent.map { $0.string("type") } == ["inactive"])
    }

    @Test func `what the own phone tells its devices is kept and confirmed twice`() async throws {
        let party = try await Party.open()
        let phone = try party.ownPhone()
        try phone.open(try await party.published(), of: Party.lid)
        let told = WAMessage.with { $0.protocolMessage = WAProtocolMessage() }
        await party.receiver.handle([
            try phone.message(
                told,
                to: Party.lid,
                id: "PEER",
                attributes: [("category", "peer")]
            )
        ])
        #expect(party.exchange.sent.map { $0.string("type") } == ["sender", "peer_msg"])
        #expect(party.exchange.sent.last?.jid("to") == .phone("15550001111"))
        let kept = try party.rows("SELECT encoded FROM peer_messages WHERE id = 'PEER'") {
            $0.bytes(0)
        }
        #expect(kept == [told.serializedBytes()])
        #expect(try await party.database.read { try $0.chats(limit: 10) }.isEmpty)
    }

    @Test func `a kind of encryption that is not known is confirmed and holds a place`()
        async throws
    {
        let party = try await Party.open()
        let node = Node(
            "message",
            ["id": "F", "from": .jid(.lid("200")), "t": "1700000000"],
            content: .nodes([Node("enc", ["v": "2", "type": "frskmsg"], bytes: [1])])
        )
        await party.receiver.handle([node])
        let message = try #require(try await party.messages(.lid("200")).first)
        #expect(message.content == .unavailable(kind: "frskmsg"))
        #expect(party.exchange.takeSent().map { $0.tag } == ["receipt"])
        await party.receiver.handle([node.replacingType("msmsg")])
        #expect(party.exchange.takeSent().map { $0.string("error") } == ["495"])
    }

    @Test(arguments: [
        JID(user: "x.y", server: .lid), JID(user: "a:b", server: .group),
        JID(user: "200", server: Server(name: "lid\n")), JID(user: "", server: .lid),
    ])
    func `an address that could not be read back is refused`(odd: JID) async throws {
        let party = try await Party.open()
        let ada = try party.contact()
        try ada.open(try await party.published(), of: Party.lid)
        await party.receiver.handle([
            try ada.text("1", to: Party.lid, from: odd),
            try ada.text(
                "2",
                to: Party.lid,
                from: JID(user: "120363", server: .group),
                attributes: [("participant", .jid(odd))]
            ),
        ])
        #expect(party.exchange.sent.map { $0.string("error") } == ["487", "487"])
        #expect(try await party.database.read { try $0.chats(limit: 10) }.isEmpty)
    }

    @Test func `a dash is no name`() async throws {
        let party = try await Party.open()
        let ada = try party.contact()
        try ada.open(try await party.published(), of: Party.lid)
        await party.receiver.handle([
            try ada.text("hello", to: Party.lid, attributes: [("notify", "-")])
        ])
        #expect(try await party.database.read { try $0.name(of: .lid("200")) } == nil)
    }

    @Test func `an unavailable message shows its kind`() async throws {
        let party = try await Party.open()
        let node = Node(
            "message",
            ["id": "V", "from": .jid(.lid("200")), "t": "1700000000"],
            content: .nodes([Node("unavailable", ["type": "view_once"])])
        )
        await party.receiver.handle([node])
        let message = try #require(try await party.messages(.lid("200")).first)
        #expect(message.content == .unavailable(kind: "view_once"))
        // The phone is not asked for what may only be seen there.
        #expect(try await party.waiting().isEmpty)
        #expect(party.exchange.sent == [try #require(Ack(of: node)).node])
    }

    @Test func `wrappers are looked through and unknown content keeps its name`() async throws {
        let party = try await Party.open()
        let ada = try party.contact()
        try ada.open(try await party.published(), of: Party.lid)
        let wrapped = WAMessage.with {
            $0.ephemeralMessage.message.extendedTextMessage.text = "inside"
        }
        let payment = try WAMessage(serializedBytes: [22 << 3 | 2, 1, 0])
        await party.receiver.handle([
            try ada.message(wrapped, to: Party.lid), try ada.message(payment, to: Party.lid),
        ])
        let contents = try await party.messages(.lid("200")).map(\.content)
        #expect(contents == [.text("inside"), .unsupported(type: "requestPaymentMessage")])
    }

    @Test func `a sender by phone number and then by LID has one session and one chat`()
        async throws
    {
        let party = try await Party.open()
        let ada = try party.contact()
        try ada.open(try await party.published(), of: Party.lid)
        let byNumber = try ada.text("by number", to: Party.lid, from: ada.phone)
        await party.receiver.handle([byNumber])
        #expect(try await party.messages(ada.phone).count == 1)
        let events = party.database.events()
        let byLID = try ada.text(
            "by LID",
            to: Party.lid,
            attributes: [("sender_pn", .jid(ada.phone))]
        )
        await party.receiver.handle([byLID])
        let texts = try await party.messages(.lid("200")).map(\.content)
        #expect(texts == [.text("by number"), .text("by LID")])
        let phone = ada.phone
        _ = try await events.first("the merge") {
            $0 == ChatMerged(old: phone, new: .lid("200"))
        }
        let again = try ada.text("by number again", to: Party.lid, from: ada.phone)
        await party.receiver.handle([again])
        #expect(try await party.messages(.lid("200")).count == 3)
        #expect(try await party.database.read { try $0.chats(limit: 10) }.count == 1)
    }

    @Test func `what is sent to a list is said by its owner`() async throws {
        let party = try await Party.open()
        let ada = try party.contact()
        try ada.open(try await party.published(), of: Party.lid)
        let list = JID(user: "1700000000", server: .broadcast)
        let node = try ada.text(
            "to all",
            to: Party.lid,
            from: list,
            attributes: [("participant", .jid(ada.address))]
        )
        await party.receiver.handle([node])
        #expect(try await party.messages(.lid("200")).map(\.content) == [.text("to all")])
        #expect(party.exchange.sent.first?.jid("to") == list)
        #expect(party.exchange.sent.first?.jid("participant") == ada.address)
    }

    @Test func `the backlog counts down`() async throws {
        let party = try await Party.open()
        let ada = try party.contact()
        try ada.open(try await party.published(), of: Party.lid)
        let events = party.database.events()
        party.receiver.backlogAnnounced(3)
        let offline: [(String, Value)] = [("offline", "0")]
        await party.receiver.handle([
            try ada.text("1", to: Party.lid, attributes: offline),
            try ada.text("2", to: Party.lid, attributes: offline),
        ])
        await party.receiver.handle([try ada.text("3", to: Party.lid, attributes: offline)])
        party.receiver.backlogEnded()
        var left: [Int] = []
        for await event in events {
            guard let remaining = (event as? BacklogChanged)?.remaining else { continue }
            left.append(remaining)
            if remaining == 0 { break }
        }
        #expect(left == [3, 1, 0])
    }

    @Test func `what the database refuses is not confirmed`() async throws {
        let party = try await Party.open()
        let ada = try party.contact()
        try ada.open(try await party.published(), of: Party.lid)
        let node = try ada.text("hello", to: Party.lid)
        await party.database.close()
        await party.receiver.handle([node, node])
        #expect(party.exchange.sent.isEmpty)
    }

    @Test func `a group's sender key opens what follows it`() async throws {
        let party = try await Party.open()
        let ada = try party.contact()
        try ada.open(try await party.published(), of: Party.lid)
        let group = JID(user: "120363", server: .group)
        let key = try ada.senderKey(of: group)
        var node = try ada.keyed(WAMessage(), key, in: group)
        node.content = .nodes(node.children + [try ada.toAll("all", in: group)])
        await party.receiver.handle([node])
        let message = try #require(try await party.messages(group).first)
        #expect(message.content == .text("all"))
        #expect(message.sender == .lid("200"))
    }

    @Test func `what comes with a sender key and behind a later one is waited and asked for`()
        async throws
    {
        let party = try await Party.open()
        let ada = try party.contact()
        try ada.open(try await party.published(), of: Party.lid)
        let group = JID(user: "120363", server: .group)
        var first = try ada.keyed(WAMessage(), try ada.senderKey(of: group), in: group, id: "1")
        first.content = .nodes(first.children + [try ada.toAll("first", in: group)])
        // Sent again for want of a key, with the one that stands behind the first by now.
        let text = WAMessage.with { $0.conversation = "second" }
        let second = try ada.keyed(text, try ada.senderKey(of: group), in: group, id: "2")
        await party.receiver.handle([second])
        _ = party.exchange.takeSent()
        await party.receiver.handle([first])
        let sent = party.exchange.takeSent()
        #expect(sent.map { $0.string("type") }.contains("retry"))
        #expect(!sent.contains { $0.tag == "receipt" && $0.string("type") == "inactive" })
        let contents = try await party.messages(group).map(\.content)
        #expect(Set(contents) == [.text("second"), .waiting])
        let again = WAMessage.with { $0.conversation = "first" }
        await party.receiver.handle([
            try ada.keyed(again, try ada.senderKey(of: group), in: group, id: "1")
        ])
        let texts = try await party.messages(group).map(\.content.text)
        #expect(Set(texts) == ["first", "second"])
    }

    @Test func `a part that is no message is refused, also beside a sender key`() async throws {
        let party = try await Party.open()
        let ada = try party.contact()
        try ada.open(try await party.published(), of: Party.lid)
        let group = JID(user: "120363", server: .group)
        var node = try ada.keyed(WAMessage(), try ada.senderKey(of: group), in: group)
        let garbled = try ada.toAll([0xFF, 0xFF, 0xFF], in: group)
        node.content = .nodes(node.children + [garbled])
        await party.receiver.handle([node])
        #expect(party.exchange.takeSent().map { $0.string("error") } == ["491"])
    }
}

extension Peer {
    /// The key by which it speaks in a group, as it stands.
    fileprivate func senderKey(of group: JID) throws -> [UInt8] {
        try GroupCipher.createDistribution(
            group: group.description,
            sender: SignalAddress(address),
            in: storage,
            random: random
        )
    }

    /// A message in a group for one device, with a sender key.
    fileprivate func keyed(
        _ content: WAMessage,
        _ key: [UInt8],
        in group: JID,
        id: String? = nil
    ) throws -> Node {
        var content = content
        content.senderKeyDistributionMessage.groupID = group.description
        content.senderKeyDistributionMessage.axolotlSenderKeyDistributionMessage = key
        return try message(
            content,
            to: Party.lid,
            id: id,
            from: group,
            attributes: [("participant", .jid(address))]
        )
    }

    /// A text for all of a group.
    fileprivate func toAll(_ text: String, in group: JID) throws -> Node {
        try toAll(WAMessage.with { $0.conversation = text }.serializedBytes(), in: group)
    }

    /// A ciphertext for all of a group.
    fileprivate func toAll(_ plain: [UInt8], in group: JID) throws -> Node {
        let sealed = try GroupCipher.encrypt(
            Padding.added(to: plain, random: random),
            group: group.description,
            sender: SignalAddress(address),
            in: storage,
            random: random
        )
        return Node("enc", ["v": "2", "type": "skmsg"], bytes: sealed)
    }
}

extension Node {
    /// The same message with ciphertexts of another kind.
    func replacingType(_ type: String) -> Node {
        var copy = self
        copy.content = .nodes(
            children.map { child in
                var child = child
                if child.tag == "enc" { child.attributes["type"] = .text(type) }
                return child
            }
        )
        return copy
    }

    /// The same message with other bytes in its ciphertext.
    func replacingCiphertext(_ bytes: [UInt8]) -> Node {
        var copy = self
        copy.content = .nodes(
            children.map { child in
                var child = child
                if child.tag == "enc" { child.content = .bytes(bytes) }
                return child
            }
        )
        return copy
    }
}
