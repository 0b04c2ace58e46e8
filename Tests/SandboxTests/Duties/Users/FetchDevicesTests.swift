import BinaryNode
import Crypto
import Model
import Protobuf
import Testing
import WAProto

@testable import Sandbox

struct FetchDevicesTests {
    @Test func `numbers of others lead to no devices once the account has moved to LIDs`()
        async throws
    {
        try await withClient { server, client in
            let ada = try await server.addContact("Ada", script: .silent)
            let own = JID.phone("15550100001")
            #expect(try await client.devices(of: .phone(ada.number)).count == 1)
            try await server.setMigrated(true, own.user)
            #expect(try await client.devices(of: .phone(ada.number)).isEmpty)
            #expect(try await client.devices(of: own).count == 2)
            #expect(try await client.devices(of: try #require(JID(ada.lid))).count == 1)
        }
    }

    /// What a client is told of a person.
    private func ask(_ client: TestClient, _ user: JID) async throws -> Node {
        let query = Node(
            "usync",
            ["sid": "1", "mode": "query", "last": "true", "index": "0", "context": "message"]
        ) {
            Node("query") { Node("devices", ["version": "2"]) }
            Node("list") { Node("user", ["jid": .jid(user)]) }
        }
        let answer = try await client.ask("usync", "get", [query])
        return try #require(answer.child("usync")?.child("list")?.child("user")?.child("devices"))
    }

    @Test func `devices are kept back once, with an error or without`() async throws {
        try await withClient { server, client in
            let ada = try await server.addContact("Ada", script: .silent)
            let lid = try #require(JID(ada.lid))
            try await server.order(
                [FaultOrder("refuse-devices", code: 429), FaultOrder("hide-devices")],
                for: ada.number
            )
            #expect(try await ask(client, lid).child("error")?.string("code") == "429")
            #expect(try await ask(client, lid).child("device-list")?.children.isEmpty == true)
            #expect(try await ask(client, lid).child("device-list")?.children.count == 1)
        }
    }

    @Test func `a host's device is number 99 and says so, to those who know the person too`()
        async throws
    {
        try await withClient { server, client in
            let ada = try await server.addContact("Ada", script: .silent)
            let lid = try #require(JID(ada.lid))
            _ = try await ask(client, lid)
            try await server.addCompanion(to: ada.number)
            let hosted = try await server.addCompanion(to: ada.number, .init(hosted: true))
            #expect(hosted == JID(user: lid.user, server: .hostedLID, device: 99))
            let note = try await client.next {
                $0.child("add")?.child("device")?.jid("lid") == hosted
            }
            let devices = try await ask(client, lid).child("device-list")
            #expect(devices?.children.map { $0.string("id") } == ["0", "1", "99"])
            #expect(devices?.children.map { $0.string("is_hosted") } == [nil, nil, "true"])
            let hash = ParticipantHash.of([lid, lid.with(device: 1), hosted])
            #expect(devices?.string("hash") == hash)
            #expect(note.child("add")?.string("device_lid_hash") == hash)
            await #expect(throws: SandboxError.self) {
                try await server.addCompanion(to: ada.number, .init(hosted: true))
            }
            // The companion after it is the next in line.
            #expect(try await server.addCompanion(to: ada.number) == lid.with(device: 2))
        }
    }

    private func list(_ devices: Node) throws -> (WAADVSignedKeyIndexList, WAADVKeyIndexList)? {
        guard let bytes = devices.child("key-index-list")?.bytes, !bytes.isEmpty else { return nil }
        let signed = try WAADVSignedKeyIndexList(serializedBytes: bytes)
        return (signed, try WAADVKeyIndexList(serializedBytes: signed.details))
    }

    @Test func `a phone's list has the companions that count, and may be wrong in every way`()
        async throws
    {
        try await withClient { server, client in
            let ada = try await server.addContact("Ada", script: .silent)
            let lid = try #require(JID(ada.lid))
            try await server.addCompanion(to: ada.number)
            try await server.addCompanion(to: ada.number, .init(listed: false))
            let answer = try await client.ask(
                "encrypt",
                "get",
                [Node("key") { Node("user", ["jid": .jid(lid)]) }]
            )
            let user = try #require(answer.child("list")?.child("user"))
            let phone = try #require(PublicKey(user.child("identity")?.bytes ?? []))
            func isSigned() async throws -> Bool? {
                try list(try await ask(client, lid)).map { signed, _ in
                    XEdDSA.verify(signed.accountSignature, of: [6, 2] + signed.details, by: phone)
                }
            }
            let (_, right) = try #require(try list(try await ask(client, lid)))
            #expect(right.validIndexes == [0, 1])
            #expect(right.currentIndex == 2)
            #expect(try await isSigned() == true)
            try await server.setKeyList(.forged, of: ada.number)
            #expect(try await isSigned() == false)
            try await server.setKeyList(.none, of: ada.number)
            #expect(try await isSigned() == nil)
            try await server.setKeyList(.right, of: ada.number)
            try await server.setKeyList(.old, of: ada.number)
            try await server.addCompanion(to: ada.number)
            let (_, old) = try #require(try list(try await ask(client, lid)))
            #expect(old.validIndexes == [0, 1])
            #expect(try await isSigned() == true)
            try await server.setKeyList(.right, of: ada.number)
            let (_, new) = try #require(try list(try await ask(client, lid)))
            #expect(new.validIndexes == [0, 1, 3])
        }
    }
}
