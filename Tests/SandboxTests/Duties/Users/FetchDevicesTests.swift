import Model
import Sandbox
import Testing

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
}
