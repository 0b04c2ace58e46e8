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

@Suite struct ParticipantHashTests {
    @Test(arguments: [
        ([JID.phone("5511999999999", device: 3)], "2:5s+YxCff"),
        ([JID.phone("5511999999999")], "2:RJWVxcMQ"),
        ([JID.lid("200"), .lid("100", device: 12), .lid("100")], "2:GG2lJyTy"),
    ])
    func `agrees with the reference`(devices: [JID], hash: String) {
        #expect(participantHash(devices) == hash)
    }
}

@Suite struct DeviceTests {
    func notice(_ tag: String, device: UInt16, all: [UInt16]) -> Node {
        let step = Node(
            tag,
            [
                "device_hash": .text(
                    participantHash(all.map { .phone("1555000200", device: $0) })
                ),
                "device_lid_hash": .text(participantHash(all.map { .lid("200", device: $0) })),
            ],
            content: .nodes([
                Node(
                    "device",
                    [
                        "jid": .jid(.phone("1555000200", device: device)),
                        "lid": .jid(.lid("200", device: device)), "key-index": "1",
                    ]
                )
            ])
        )
        return Node(
            "notification",
            [
                "type": "devices", "from": .jid(.phone("1555000200")), "lid": .jid(.lid("200")),
                "id": "D", "t": "1",
            ],
            content: .nodes([step])
        )
    }

    func addressed(_ stanza: Node?) -> [JID?]? {
        stanza?.child("participants")?.children.map { $0.jid("jid") }
    }

    @Test func `a list without the phone has it all the same`() async throws {
        let party = try await Party.open()
        _ = try party.ownPhone()
        let ada = try party.contact()
        party.exchange.change { $0.devices[.lid("200")] = [3, 4] }
        await party.outbox.online()
        try await party.deliver("1")
        let stanza = try #require(party.exchange.messages.last)
        #expect(addressed(stanza) == [.lid("200"), .lid("100")])
        #expect(try ada.read(stanza, from: Party.lid).conversation == "1")

        // Nor is it taken off the list.
        let events = party.database.events()
        await party.receiver.handle([notice("remove", device: 0, all: [3, 4])])
        let second = try await party.send("2")
        try await party.reached(.sent, second.id, in: events)
        #expect(addressed(party.exchange.messages.last) == [.lid("200"), .lid("100")])
    }

    @Test(arguments: [false, true])
    func `a list of which nobody could be reached is asked for anew`(isListed: Bool) async throws {
        let clock = ManualClock()
        let party = try await Party.open(clock: RefusalTests.clock(clock))
        _ = try party.ownPhone()
        let ada = try party.contact()
        party.exchange.change { state in
            state.devices[.lid("200")] = isListed ? [0] : nil
            state.hosted[.lid("200")] = isListed ? [0] : []
            state.keys[.lid("200")] = nil
        }
        await party.outbox.online()
        let events = party.database.events()
        let message = try await party.send("1")
        try await until("a refusal") { try await party.waiting().first?.attempts == 1 }
        let tablet = try party.contact(device: 3)
        party.exchange.change { state in
            state.devices[.lid("200")] = [0, 3]
            state.hosted[.lid("200")] = []
            state.keys[.lid("200")] = ada.published
        }
        try await clock.pass(.seconds(2))
        try await party.reached(.sent, message.id, in: events)
        let stanza = try #require(party.exchange.messages.last)
        #expect(addressed(stanza) == [.lid("200"), .lid("200", device: 3), .lid("100")])
        #expect(try tablet.read(stanza, from: Party.lid).conversation == "1")
    }

    @Test func `the next message reaches an added device`() async throws {
        let party = try await Party.open()
        _ = try party.ownPhone()
        _ = try party.contact()
        let events = party.database.events()
        await party.outbox.online()
        let first = try await party.send("1", to: .lid("200"))
        try await party.reached(.sent, first.id, in: events)
        let tablet = try party.contact(device: 4)
        await party.receiver.handle([notice("add", device: 4, all: [0, 4])])
        let second = try await party.send("2", to: .lid("200"))
        try await party.reached(.sent, second.id, in: events)
        let stanza = party.exchange.messages.last
        #expect(addressed(stanza) == [.lid("200"), .lid("200", device: 4), .lid("100")])
        #expect(try tablet.read(try #require(stanza), from: Party.lid).conversation == "2")
        // The list was followed, not asked for again.
        #expect(party.exchange.asked.filter { $0 == "usync" }.count == 1)

        await party.receiver.handle([notice("remove", device: 4, all: [0])])
        let third = try await party.send("3", to: .lid("200"))
        try await party.reached(.sent, third.id, in: events)
        #expect(addressed(party.exchange.messages.last) == [.lid("200"), .lid("100")])
    }

    @Test func `a list that does not add up is asked for again`() async throws {
        let party = try await Party.open()
        _ = try party.ownPhone()
        _ = try party.contact()
        let events = party.database.events()
        await party.outbox.online()
        let first = try await party.send("1", to: .lid("200"))
        try await party.reached(.sent, first.id, in: events)
        _ = try party.contact(device: 4)
        _ = try party.contact(device: 5)
        await party.receiver.handle([notice("add", device: 5, all: [0, 4, 5])])
        let second = try await party.send("2", to: .lid("200"))
        try await party.reached(.sent, second.id, in: events)
        #expect(addressed(party.exchange.messages.last)?.count == 4)
        #expect(party.exchange.asked.filter { $0 == "usync" }.count == 2)
    }

    @Test(arguments: [101, 65_536])
    func `a list of more devices than anybody has is not believed`(count: Int) async throws {
        let party = try await Party.open()
        _ = try party.ownPhone()
        _ = try party.contact()
        party.exchange.change { $0.devices[.lid("200")] = (0..<count).map { UInt16($0) } }
        await party.outbox.online()
        try await party.send("1")
        try await until("a refusal") { try await party.waiting().first?.attempts == 1 }
        #expect(party.exchange.messages.isEmpty)
        #expect(try await party.database.read { try $0.devices(of: .lid("200")) } == nil)
    }

    @Test func `an own device that is added gets copies`() async throws {
        let party = try await Party.open()
        _ = try party.ownPhone()
        _ = try party.contact()
        let desktop = try Peer(
            .lid("100", device: 9),
            phone: Party.phone.bare,
            random: party.random
        )
        party.exchange.change { $0.keys[desktop.address] = desktop.published }
        let numbers: [UInt16] = [0, 7, 9]
        let devices = Node(
            "devices",
            ["dhash": .text(participantHash(numbers.map { .lid("100", device: $0) }))],
            content: .nodes(numbers.map { Node("device", ["jid": .jid(.lid("100", device: $0))]) })
        )
        let notice = Node(
            "notification",
            ["type": "account_sync", "from": .jid(.lid("100")), "id": "S", "t": "1"],
            content: .nodes([devices])
        )
        await party.receiver.handle([notice])
        let events = party.database.events()
        await party.outbox.online()
        let message = try await party.send("1", to: .lid("200"))
        try await party.reached(.sent, message.id, in: events)
        let stanza = try #require(party.exchange.messages.last)
        #expect(addressed(stanza) == [.lid("200"), .lid("100"), .lid("100", device: 9)])
        let copy = try desktop.read(stanza, from: Party.lid)
        #expect(copy.deviceSentMessage.message.conversation == "1")
    }

    @Test func `another hash from the server forgets the lists`() async throws {
        let party = try await Party.open()
        _ = try party.ownPhone()
        _ = try party.contact()
        let same = participantHash([.lid("200"), .lid("100"), .lid("100", device: 7)])
        party.exchange.change {
            $0.ackScript = [.with([("phash", .text(same))]), .with([("phash", "2:other///")])]
        }
        let events = party.database.events()
        await party.outbox.online()
        let first = try await party.send("1", to: .lid("200"))
        try await party.reached(.sent, first.id, in: events)
        #expect(try await party.database.read { try $0.devices(of: .lid("200")) } != nil)
        let second = try await party.send("2", to: .lid("200"))
        try await party.reached(.sent, second.id, in: events)
        #expect(try await party.database.read { try $0.devices(of: .lid("200")) } == nil)
    }

    @Test func `a change during the query makes it be asked again`() async throws {
        let party = try await Party.open()
        _ = try party.ownPhone()
        _ = try party.contact()
        let receiver = party.receiver
        let added = notice("add", device: 4, all: [0, 4])
        let exchange = party.exchange
        exchange.change { state in
            state.beforeAnswer = { iq in
                guard iq.string("xmlns") == "usync" else { return }
                exchange.change { $0.beforeAnswer = nil }
                await receiver.handle([added])
            }
        }
        let events = party.database.events()
        await party.outbox.online()
        let message = try await party.send("1", to: .lid("200"))
        try await party.reached(.sent, message.id, in: events)
        #expect(party.exchange.asked.filter { $0 == "usync" }.count == 2)
    }

    @Test func `without a device's keys it leaves, without a person's it waits`() async throws {
        let party = try await Party.open()
        _ = try party.ownPhone()
        _ = try party.contact()
        party.exchange.change { state in
            state.devices[.lid("200")] = [0, 8]
            state.devices[.lid("300")] = [0]
        }
        await party.outbox.online()
        try await party.deliver("1")
        #expect(addressed(party.exchange.messages.last) == [.lid("200"), .lid("100")])
        try await party.send("2", to: .lid("300"))
        try await until("a refusal") { try await party.waiting().first?.attempts == 1 }
        #expect(party.exchange.messages.count == 1)
    }

    @Test func `hosted devices get a copy and count in the hash`() async throws {
        let party = try await Party.open()
        _ = try party.ownPhone()
        _ = try party.contact()
        let hosted = JID(user: "200", server: .hostedLID, device: 99)
        let inbox = try Peer(hosted, phone: .phone("1555000200"), random: party.random)
        let all: [JID] = [.lid("200"), hosted, .lid("100"), .lid("100", device: 7)]
        party.exchange.change { state in
            state.devices[.lid("200")] = [0, 99]
            state.hosted[.lid("200")] = [99]
            state.keys[hosted] = inbox.published
            state.ackScript = [.with([("phash", .text(participantHash(all)))])]
        }
        await party.outbox.online()
        try await party.deliver("1")
        let stanza = try #require(party.exchange.messages.last)
        #expect(addressed(stanza) == [.lid("200"), hosted, .lid("100")])
        #expect(try inbox.read(stanza, from: Party.lid).conversation == "1")
        #expect(try await party.database.read { try $0.devices(of: .lid("200")) } != nil)
        // It answers in the same session, by whichever of its addresses.
        let phone = JID(user: "1555000200", server: .hosted, device: 99)
        await party.receiver.handle([
            try inbox.text("2", to: Party.lid),
            try inbox.text(
                "3",
                to: Party.lid,
                from: phone,
                attributes: [("sender_lid", .jid(hosted))]
            ),
        ])
        let answers = try await party.messages(.lid("200")).filter { !$0.isFromMe }
        #expect(answers.map(\.content) == [.text("2"), .text("3")])
    }

    @Test(arguments: [true, false])
    func `a host's device takes no part in groups, whatever the server calls it`(
        isFlagged: Bool
    ) async throws {
        let party = try await Party.open()
        _ = try party.ownPhone()
        _ = try party.contact()
        let server: Server = isFlagged ? .hostedLID : .lid
        let hosted = JID(user: "200", server: server, device: Admission.hosted)
        let inbox = try Peer(
            hosted,
            phone: .phone("1555000200"),
            random: party.random,
            isVouchedFor: false
        )
        party.exchange.change { state in
            state.devices[.lid("200")] = [0, Admission.hosted]
            if isFlagged { state.hosted[.lid("200")] = [Admission.hosted] }
            state.keys[hosted] = inbox.published
        }
        let group = Group(
            jid: JID(user: "120363", server: .group),
            subject: "Birds",
            owner: nil,
            created: Timestamp(seconds: 1),
            isLIDAddressed: true,
            members: ["100", "200"].map { Group.Member(person: .lid($0), role: .member) }
        )
        try await party.database.write { try $0.setGroup(group) }
        await party.outbox.online()
        try await party.deliver("1", to: group.jid)
        let stanza = try #require(party.exchange.messages.last)
        #expect(party.addressed(stanza) == [.lid("200"), .lid("100")])
    }

    @Test func `a host's device without a signature is believed, and told of`() async throws {
        let party = try await Party.open()
        let hosted = JID(user: "200", server: .hostedLID, device: 99)
        let ada = try party.contact()
        try ada.open(try await party.published(), of: Party.lid)
        let inbox = try Peer(
            hosted,
            phone: ada.phone,
            random: party.random,
            isVouchedFor: false
        )
        try inbox.open(try await party.published(), of: Party.lid)
        await party.receiver.handle([
            try ada.text("1", to: Party.lid), try inbox.text("2", to: Party.lid),
            try inbox.text("3", to: Party.lid),
        ])
        let heard = try await party.messages(.lid("200")).map(\.content)
        #expect(heard.filter { $0 == .securityCodeChanged }.count == 1)
        #expect(heard.contains(.text("2")) && heard.contains(.text("3")))
    }

    @Test(arguments: [
        JID(user: "200", server: .hostedLID, device: 5), JID(user: "200", server: .hostedLID),
        .lid("100", device: 99), JID(user: "100", server: .hostedLID, device: 99),
        JID(user: "100", server: .hostedLID, device: 5), JID(user: "100", server: .hostedLID),
    ])
    func `no other device is believed for being called hosted`(_ device: JID) async throws {
        let party = try await Party.open()
        _ = try party.ownPhone()
        _ = try party.contact()
        let server = try Peer(
            device,
            phone: .phone("1555000200"),
            random: party.random,
            account: .generate(party.random),
            isVouchedFor: false
        )
        try server.open(try await party.published(), of: Party.lid)
        await party.receiver.handle([try server.text("forged", to: Party.lid)])
        for chat in [JID.lid("200"), .lid("100")] {
            let heard = try await party.messages(chat).map(\.content)
            #expect(!heard.contains(.text("forged")))
        }
        // Nor does it get what was said to others, whatever keys come with its wish.
        await party.outbox.online()
        let sent = try await party.deliver("private")
        party.exchange.change { $0.keys[device] = server.published }
        let before = party.exchange.messages.count
        await party.receiver.handle([
            Node(
                "receipt",
                ["id": .text(sent.id.text), "from": .jid(device), "type": "retry"]
            ) {
                Node(
                    "retry",
                    ["count": "1", "id": .text(sent.id.text), "t": "1700000000", "v": "1"]
                )
                Node("registration", bytes: [0, 0, 0, 7])
            }
        ])
        try await party.deliver("next")
        #expect(party.exchange.messages.count == before + 1)
    }

    @Test func `a device set up anew is followed`() async throws {
        let party = try await Party.open()
        _ = try party.ownPhone()
        let ada = try party.contact()
        try ada.open(try await party.published(), of: Party.lid)
        await party.receiver.handle([try ada.text("hello", to: Party.lid)])
        let address = SignalAddress(ada.address)
        try await party.database.write { $0.setSession(nil, address) }
        let anew = try Peer(
            ada.address,
            phone: ada.phone,
            random: party.random,
            account: .generate(party.random)
        )
        party.exchange.change { $0.keys[anew.address] = anew.published }
        let events = party.database.events()
        await party.outbox.online()
        let message = try await party.send("again", to: .lid("200"))
        try await party.reached(.sent, message.id, in: events)
        let stanza = try #require(party.exchange.messages.last)
        #expect(try anew.read(stanza, from: Party.lid).conversation == "again")
        let contents = try await party.messages(.lid("200")).map(\.content)
        #expect(contents.contains(.securityCodeChanged))
    }
}
