import BinaryNode
import Model
import Protobuf
import SQLite
import Store
import Testing
import WAProto

@testable import Engine

/// What the phone tells of who has which LID.
@Suite struct MappingTests {
    private typealias Mapping = (pn: UInt64, assigned: UInt64, latest: UInt64)

    /// An account that knows a session with an own device, its phone unless another number is given.
    private func account(device: UInt16 = 0) async throws -> (Party, Peer) {
        let party = try await Party.open()
        let own = try Peer(
            Party.lid.with(device: device),
            phone: Party.phone.with(device: device),
            random: party.random
        )
        try own.open(try await party.published(), of: Party.lid)
        return (party, own)
    }

    private func message(_ mappings: [Mapping], movedAt time: UInt64 = 0) -> WAMessage {
        let payload = WALIDMigrationMappingSyncPayload.with { payload in
            payload.pnToLidMappings = mappings.map { mapping in
                .with {
                    $0.pn = mapping.pn
                    $0.assignedLid = mapping.assigned
                    if mapping.latest > 0 { $0.latestLid = mapping.latest }
                }
            }
            payload.chatDbMigrationTimestamp = time
        }
        return message(payload.serializedBytes())
    }

    private func message(_ payload: [UInt8]) -> WAMessage {
        .with {
            $0.protocolMessage.type = .lidMigrationMappingSync
            $0.protocolMessage.lidMigrationMappingSyncMessage.encodedMappingPayload = payload
        }
    }

    private func hear(_ message: WAMessage, _ party: Party, _ own: Peer) async throws {
        let node = try own.message(message, to: Party.lid, attributes: [("category", "peer")])
        await party.receiver.handle([node])
    }

    @Test func `the latest LID counts, else the assigned one, never zero`() async throws {
        let (party, own) = try await account()
        let told: [Mapping] = [
            (15_550_000_200, 200, 0), (15_550_000_300, 299, 300), (0, 400, 0),
            (15_550_000_500, 0, 0),
        ]
        try await hear(message(told), party, own)
        let lids = try await party.database.read { reader in
            try [200, 300, 500].map { try reader.lid(for: .phone("15550000\($0)")) }
        }
        #expect(lids == [.lid("200"), .lid("300"), nil])
        #expect(try await party.database.read { try $0.phone(for: .lid("400")) } == nil)
        #expect(try party.rows("SELECT encoded FROM peer_messages") { $0.bytes(0) }.isEmpty)
        #expect(party.exchange.sent.map { $0.string("type") } == ["sender", "peer_msg"])
    }

    @Test(arguments: [
        (0, false, LIDMigration.unknown), (1_700_000_000, false, .yes), (0, true, .yes),
    ])
    func `the chats have moved when it says when, or when the server says so`(
        time: UInt64,
        isEnabled: Bool,
        state: LIDMigration
    ) async throws {
        let (party, own) = try await account()
        if isEnabled {
            try await party.database.write { transaction in
                try transaction.setProps(
                    StoredProps(
                        values: [9435: "1"],
                        wanted: Props.codes,
                        hash: nil,
                        refreshID: nil,
                        version: nil,
                        due: Timestamp(seconds: 0)
                    )
                )
            }
        }
        try await hear(message([(15_550_000_200, 200, 0)], movedAt: time), party, own)
        #expect(try await party.database.read { try $0.lidMigration } == state)
    }

    @Test func `nothing is taken from a companion, from others, or from what cannot be read`()
        async throws
    {
        let told = message([(15_550_000_200, 200, 0)], movedAt: 1_700_000_000)
        let (party, companion) = try await account(device: 3)
        try await hear(told, party, companion)
        let eve = try party.contact("300")
        try eve.open(try await party.published(), of: Party.lid)
        try await hear(told, party, eve)
        let (other, phone) = try await account()
        try await hear(message([0x0A, 0x05, 0x01]), other, phone)
        try await hear(message([]), other, phone)
        for party in [party, other] {
            let lid = try await party.database.read { try $0.lid(for: .phone("15550000200")) }
            #expect(lid == nil)
            #expect(try await party.database.read { try $0.lidMigration } == .unknown)
        }
    }
}
