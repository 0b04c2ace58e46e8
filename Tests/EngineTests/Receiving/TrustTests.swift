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

@Suite struct TrustTests {
    @Test func `a new identity key is followed and told`() async throws {
        let party = try await Party.open()
        let ada = try party.contact()
        try ada.open(try await party.published(), of: Party.lid)
        await party.receiver.handle([try ada.text("old phone", to: Party.lid)])
        let anew = try Peer(
            ada.address,
            phone: ada.phone,
            random: party.random,
            account: .generate(party.random)
        )
        try anew.open(try await party.published(), of: Party.lid)
        await party.receiver.handle([try anew.text("new phone", to: Party.lid, id: "NEW")])
        let contents = try await party.messages(.lid("200")).map(\.content)
        #expect(contents.count == 3)
        #expect(contents.contains(.text("new phone")))
        #expect(contents.contains(.securityCodeChanged))
    }

    @Test func `a forged opening costs no session`() async throws {
        let party = try await Party.open()
        let ada = try party.contact()
        try ada.open(try await party.published(), of: Party.lid)
        await party.receiver.handle([try ada.text("first", to: Party.lid)])
        let eve = try Peer(
            ada.address,
            phone: ada.phone,
            random: party.random,
            account: .generate(party.random)
        )
        try eve.open(try await party.published(), of: Party.lid)
        var forged = try eve.text("forged", to: Party.lid, id: "EVE")
        var bytes = try #require(forged.child("enc")?.bytes)
        // The MAC of the inner message stands before registration and signed pre-key ids.
        bytes[bytes.count - 10] ^= 1
        forged = forged.replacingCiphertext(bytes)
        await party.receiver.handle([forged, try ada.text("second", to: Party.lid)])
        let contents = try await party.messages(.lid("200")).map(\.content)
        #expect(contents.contains(.text("second")))
        #expect(!contents.contains(.securityCodeChanged))
    }

    @Test func `the server's word drops sessions and devices`() async throws {
        let party = try await Party.open()
        let ada = try party.contact()
        try ada.open(try await party.published(), of: Party.lid)
        await party.receiver.handle([
            try ada.text("old phone", to: Party.lid, attributes: [("sender_pn", .jid(ada.phone))])
        ])
        try await party.database.write {
            try $0.setDevices(DeviceList(user: .lid("200"), devices: [.init(id: 0)]))
        }
        let notice = Node(
            "notification",
            ["type": "encrypt", "from": .jid(ada.phone), "id": "N1", "t": "1700000100"],
            content: .nodes([Node("identity", [:])])
        )
        await party.receiver.handle([notice])
        let address = SignalAddress(ada.address)
        let (session, devices) = try await party.database.write { transaction in
            (
                try transaction.hasSession(address),
                try transaction.devices(of: .lid("200"))
            )
        }
        #expect(!session)
        #expect(devices == nil)
        let contents = try await party.messages(.lid("200")).map(\.content)
        #expect(contents == [.text("old phone"), .securityCodeChanged])
        #expect(party.exchange.sent.last == Ack(of: notice)?.node)
    }

    @Test func `a thousand notices of one person write one line`() async throws {
        let party = try await Party.open()
        let ada = try party.contact()
        try ada.open(try await party.published(), of: Party.lid)
        await party.receiver.handle([try ada.text("hello", to: Party.lid)])
        let notices = (0..<1000).map { number in
            Node(
                "notification",
                [
                    "type": "encrypt", "from": .jid(.lid("200")), "id": .text("N\(number)"),
                    "t": "1700000100",
                ],
                content: .nodes([Node("identity", [:])])
            )
        }
        await party.receiver.handle(notices)
        let contents = try await party.messages(.lid("200")).map(\.content)
        #expect(contents == [.text("hello"), .securityCodeChanged])
    }

    @Test func `the own phone has the key that linked this device, and no other`() async throws {
        let party = try await Party.open()
        let eve = try Peer(
            .lid("100"),
            phone: Party.phone.bare,
            random: party.random,
            account: .generate(party.random)
        )
        try eve.open(try await party.published(), of: Party.lid)
        let forged = WAMessage.with {
            $0.deviceSentMessage.destinationJID = "200@lid"
            $0.deviceSentMessage.message.conversation = "I never said that"
        }
        let stanza = try eve.message(
            forged,
            to: Party.lid,
            attributes: [("recipient", .jid(.lid("200")))]
        )
        await party.receiver.handle([stanza])
        #expect(try await party.messages(.lid("200")).isEmpty)
        #expect(try await party.messages(.lid("100")).map(\.content) == [.securityCodeChanged])
        #expect(party.exchange.sent.last == Ack(of: stanza)?.node)

        let phone = try party.ownPhone()
        try phone.open(try await party.published(), of: Party.lid)
        await party.receiver.handle([
            try phone.message(forged, to: Party.lid, attributes: [("recipient", .jid(.lid("200")))])
        ])
        #expect(try await party.messages(.lid("200")).count == 1)
    }

    @Test func `an own device that the phone does not vouch for gets nothing`() async throws {
        let party = try await Party.open()
        _ = try party.ownPhone()
        _ = try party.contact()
        let rogue = try Peer(
            .lid("100", device: 9),
            phone: Party.phone.bare,
            random: party.random,
            account: .generate(party.random)
        )
        party.exchange.change { state in
            state.devices[.lid("100")] = [0, 7, 9]
            state.keys[rogue.address] = rogue.published
        }
        await party.outbox.online()
        try await party.deliver("not for you")
        let stanza = try #require(party.exchange.messages.last)
        #expect(party.addressed(stanza) == [.lid("200"), .lid("100")])
        #expect(try await party.messages(.lid("100")).map(\.content) == [.securityCodeChanged])
    }

    @Test(arguments: [nil, [], [9, 9], [10, 0]] as [[UInt8]?])
    func `a companion without its phone's word gets no copy, the phone does`(
        proof: [UInt8]?
    ) async throws {
        let party = try await Party.open()
        _ = try party.ownPhone()
        let ada = try party.contact()
        let tablet = try party.contact(device: 3)
        var keys = tablet.published
        keys.deviceIdentity = proof
        party.exchange.change { [keys] in $0.keys[tablet.address] = keys }
        await party.outbox.online()
        try await party.deliver("hello")
        let stanza = try #require(party.exchange.messages.last)
        #expect(party.addressed(stanza) == [.lid("200"), .lid("100")])
        #expect(try ada.read(stanza, from: Party.lid).conversation == "hello")
    }

    @Test func `what a companion without its phone's word says waits until it has it`() async throws
    {
        let party = try await Party.open()
        let tablet = try party.contact(device: 3)
        try tablet.open(try await party.published(), of: Party.lid)
        let proven = try tablet.text("hello", to: Party.lid, id: "T")
        var bare = proven
        bare.content = .nodes(proven.children("enc"))
        await party.receiver.handle([bare])
        #expect(try await party.messages(.lid("200")).map(\.content) == [.waiting])
        #expect(party.exchange.sent.contains { $0.string("type") == "retry" })
        await party.receiver.handle([proven])
        #expect(try await party.messages(.lid("200")).map(\.content) == [.text("hello")])
    }

    @Test func `a forged opening by a companion costs nothing and teaches nothing`() async throws {
        let party = try await Party.open()
        let ada = try party.contact()
        try ada.open(try await party.published(), of: Party.lid)
        await party.receiver.handle([try ada.text("first", to: Party.lid)])
        let eve = try Peer(
            .lid("200", device: 3),
            phone: ada.phone,
            random: party.random,
            account: .generate(party.random)
        )
        try eve.open(try await party.published(), of: Party.lid)
        let sealed = try eve.text("forged", to: Party.lid, id: "EVE")
        var bytes = try #require(sealed.child("enc")?.bytes)
        bytes[bytes.count - 10] ^= 1
        var forged = sealed.replacingCiphertext(bytes)
        forged.content = .nodes(forged.children("enc") + sealed.children("device-identity"))
        await party.receiver.handle([forged, try ada.text("second", to: Party.lid)])
        let contents = try await party.messages(.lid("200")).map(\.content)
        #expect(contents.contains(.text("second")))
        #expect(!contents.contains(.securityCodeChanged))
        let phone = SignalAddress(ada.address)
        #expect(try await party.database.write { try $0.hasSession(phone) })
    }

    @Test func `a new key of somebody without a chat makes none`() async throws {
        let party = try await Party.open()
        _ = try party.contact()
        let notice = Node(
            "notification",
            ["type": "encrypt", "from": .jid(.lid("200")), "id": "N", "t": "1700000100"],
            content: .nodes([Node("identity", [:])])
        )
        await party.receiver.handle([notice])
        #expect(try await party.database.read { try $0.counts() }.chats == 0)
    }

    @Test func `a companion that another phone vouches for is followed and told`() async throws {
        let party = try await Party.open()
        let ada = try party.contact()
        try ada.open(try await party.published(), of: Party.lid)
        await party.receiver.handle([try ada.text("old phone", to: Party.lid)])
        let tablet = try Peer(
            .lid("200", device: 3),
            phone: ada.phone,
            random: party.random,
            account: .generate(party.random)
        )
        try tablet.open(try await party.published(), of: Party.lid)
        await party.receiver.handle([try tablet.text("new phone's tablet", to: Party.lid)])
        let contents = try await party.messages(.lid("200")).map(\.content)
        #expect(contents.contains(.text("new phone's tablet")))
        #expect(contents.contains(.securityCodeChanged))
        let phone = SignalAddress(ada.address)
        #expect(try await party.database.write { try $0.hasSession(phone) } == false)
    }
}
