import BinaryNode
import Crypto
import Model
import Stanzas
import Store
import Support
import Testing

@testable import Engine

/// Which companions are written to, by the word of their phones.
@Suite struct KeyListsTests {
    /// A party of an account, a contact with a tablet whose key index is 2, and what the contact's phone signs.
    struct Tablet {
        static let address = JID.lid("200", device: 3)
        let party: Party
        let phone: Peer
        let tablet: Peer

        init() async throws {
            party = try await Party.open()
            _ = try party.ownPhone()
            phone = try party.contact()
            tablet = try Peer(
                Self.address,
                phone: phone.phone,
                random: party.random,
                keyIndex: 2
            )
            party.exchange.change { [tablet] state in
                state.devices[.lid("200")] = [0, 3]
                state.keys[Self.address] = tablet.published
                state.keyIndexes[Self.address] = 2
            }
            await party.outbox.online()
        }

        /// What the phone signs, or somebody else.
        func signed(
            _ valid: [UInt32],
            current: UInt32 = 2,
            time: UInt64,
            by account: KeyPair? = nil
        ) throws -> [UInt8] {
            try Peer.keyList(
                valid,
                current: current,
                time: time,
                by: try account ?? Peer.account(of: "200"),
                random: party.random
            )
        }

        /// Lets the server tell a list, and the devices be asked for again.
        func tell(_ list: [UInt8]) async throws {
            party.exchange.change { $0.keyLists[.lid("200")] = list }
            try await party.database.write { try $0.forgetDevices(of: .lid("200")) }
        }

        /// The contact's devices that a text leaves for.
        func reached(by text: String) async throws -> [UInt16] {
            try await party.deliver(text)
            let stanza = try #require(party.exchange.messages.last)
            return party.addressed(stanza).filter { $0.user == "200" }.map(\.device)
        }
    }

    @Test func `who was taken off the list gets nothing, whatever the server calls them`()
        async throws
    {
        let scene = try await Tablet()
        try await scene.tell(try scene.signed([2], time: 1))
        #expect(try await scene.reached(by: "1") == [0, 3])
        try await scene.tell(try scene.signed([], time: 2))
        #expect(try await scene.reached(by: "2") == [0])
        // As if it were newer than the list: its proof says what it is.
        scene.party.exchange.change { $0.keyIndexes[Tablet.address] = 3 }
        try await scene.tell(try scene.signed([], time: 3))
        #expect(try await scene.reached(by: "3") == [0])
        // Nor as one that a business host runs: its phone did not sign for such a one.
        for number in [Tablet.address.device, Admission.hosted] {
            scene.party.exchange.change { state in
                state.devices[.lid("200")] = [0, number]
                state.hosted[.lid("200")] = [number]
                let called = JID(user: "200", server: .hostedLID, device: number)
                state.keys[called] = scene.tablet.published
            }
            try await scene.tell(try scene.signed([], time: 4))
            #expect(try await scene.reached(by: "as \(number)") == [0])
        }
    }

    @Test func `an older list brings nobody back`() async throws {
        let scene = try await Tablet()
        let old = try scene.signed([2], time: 1)
        try await scene.tell(old)
        #expect(try await scene.reached(by: "1") == [0, 3])
        try await scene.tell(try scene.signed([], time: 2))
        #expect(try await scene.reached(by: "2") == [0])
        try await scene.tell(old)
        #expect(try await scene.reached(by: "3") == [0])
        // Nor does the server's word that the phone has a new key, which makes it ask for that again.
        let notice = Node(
            "notification",
            ["type": "encrypt", "from": .jid(.lid("200")), "id": "N", "t": "1700000100"]
        ) { Node("identity") }
        await scene.party.receiver.handle([notice])
        try await scene.tell(old)
        #expect(try await scene.reached(by: "4") == [0])
    }

    @Test(arguments: [true, false])
    func `a list that somebody else signed leaves the phone alone`(isFirst: Bool) async throws {
        let scene = try await Tablet()
        let eve = KeyPair.generate(scene.party.random)
        if !isFirst {
            // The phone's key is known, and no list.
            scene.party.exchange.change { $0.devices[.lid("200")] = [0] }
            #expect(try await scene.reached(by: "1") == [0])
            scene.party.exchange.change { $0.devices[.lid("200")] = [0, 3] }
        }
        try await scene.tell(try scene.signed([2], time: 5, by: eve))
        #expect(try await scene.reached(by: "2") == [0])
        // A right one is still taken.
        try await scene.tell(try scene.signed([2], time: 1))
        #expect(try await scene.reached(by: "3") == (isFirst ? [0] : [0, 3]))
    }

    @Test func `a companion that is newer than the list is written to`() async throws {
        let scene = try await Tablet()
        try await scene.tell(try scene.signed([], current: 1, time: 1))
        #expect(try await scene.reached(by: "1") == [0, 3])
    }

    @Test func `a new phone's list takes the place of the old one's`() async throws {
        let scene = try await Tablet()
        try await scene.tell(try scene.signed([], time: 9))
        #expect(try await scene.reached(by: "1") == [0])
        let account = KeyPair.generate(scene.party.random)
        let phone = try Peer(
            .lid("200"),
            phone: scene.phone.phone,
            random: scene.party.random,
            account: account
        )
        let tablet = try Peer(
            Tablet.address,
            phone: scene.phone.phone,
            random: scene.party.random,
            account: account
        )
        let party = scene.party
        try phone.open(try await party.published(), of: Party.lid)
        await party.receiver.handle([try phone.text("new phone", to: Party.lid)])
        party.exchange.change { state in
            state.keys[phone.address] = phone.published
            state.keys[Tablet.address] = tablet.published
            state.keyIndexes[Tablet.address] = 1
        }
        // Keys that were refused are asked for again after a login.
        await party.outbox.offline()
        await party.outbox.online()
        try await scene.tell(try scene.signed([1], current: 1, time: 1, by: account))
        #expect(try await scene.reached(by: "2") == [0, 3])
    }

    @Test func `what a host runs needs no place on a list`() async throws {
        let scene = try await Tablet()
        let hosted = JID(user: "200", server: .hostedLID, device: 99)
        let inbox = try Peer(
            hosted,
            phone: scene.phone.phone,
            random: scene.party.random,
            isHosted: true
        )
        scene.party.exchange.change { state in
            state.devices[.lid("200")] = [0, 99]
            state.hosted[.lid("200")] = [99]
            state.keys[hosted] = inbox.published
        }
        try await scene.tell(try scene.signed([], time: 1))
        #expect(try await scene.reached(by: "1") == [0, 99])
    }

    @Test(arguments: [Server.lid, .hostedLID])
    func `what an unlinked companion says waits`(server: Server) async throws {
        let scene = try await Tablet()
        try await scene.tell(try scene.signed([], time: 1))
        #expect(try await scene.reached(by: "1") == [0])
        try scene.tablet.open(try await scene.party.published(), of: Party.lid)
        let address = JID(user: "200", server: server, device: Tablet.address.device)
        await scene.party.receiver.handle([
            try scene.tablet.text("still here", to: Party.lid, from: address)
        ])
        let heard = try await scene.party.messages(.lid("200")).filter { !$0.isFromMe }
        #expect(heard.map(\.content) == [.waiting])
    }

    @Test func `a list in a notice counts, for contacts and for this account`() async throws {
        let scene = try await Tablet()
        try await scene.tell(try scene.signed([2], time: 1))
        #expect(try await scene.reached(by: "1") == [0, 3])
        let signed = try scene.signed([], current: 3, time: 2)
        let others = Node(
            "add",
            ["device_lid_hash": .text(participantHash([0, 3, 5].map { .lid("200", device: $0) }))]
        ) {
            Node(
                "device",
                [
                    "jid": .jid(.phone("1555000200", device: 5)),
                    "lid": .jid(.lid("200", device: 5)), "key-index": "3",
                ]
            )
            Node("key-index-list", ["ts": "2"], bytes: signed)
        }
        let own = try Peer.keyList(
            [1],
            current: 4,
            by: try Peer.account(of: "100"),
            random: scene.party.random
        )
        let numbers: [UInt16] = [0, 7, 9]
        let mine = Node(
            "devices",
            ["dhash": .text(participantHash(numbers.map { .lid("100", device: $0) }))],
            content: .nodes(
                numbers.map {
                    Node(
                        "device",
                        ["jid": .jid(.lid("100", device: $0)), "key-index": $0 == 9 ? "4" : "1"]
                    )
                } + [Node("key-index-list", ["ts": "1"], bytes: own)]
            )
        )
        await scene.party.receiver.handle([
            Node(
                "notification",
                ["type": "devices", "from": .jid(.lid("200")), "id": "D", "t": "1"],
                content: .nodes([others])
            ),
            Node(
                "notification",
                ["type": "account_sync", "from": .jid(.lid("100")), "id": "S", "t": "1"],
                content: .nodes([mine])
            ),
        ])
        try await scene.party.deliver("2")
        let stanza = try #require(scene.party.exchange.messages.last)
        #expect(scene.party.addressed(stanza) == [.lid("200"), .lid("100")])
    }
}
