import BinaryNode
import Model
import Signal
import Stanzas
import Store
import Support
import Testing

@testable import Engine

@Suite struct TrustTests {
    @Test func `a new identity key is followed and told`() async throws {
        let party = try await Party.open()
        let ada = try party.contact()
        try ada.open(try await party.published(), of: Party.lid)
        await party.receiver.handle([try ada.text("old phone", to: Party.lid)])
        let anew = try Peer(ada.address, phone: ada.phone, random: party.random)
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
        let eve = try Peer(ada.address, phone: ada.phone, random: party.random)
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
}
