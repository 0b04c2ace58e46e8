import BinaryNode
import Sandbox
import Testing

struct LimitsTests {
    private func ask(_ document: String, _ client: TestClient) async throws -> String? {
        let query = Node(
            "query",
            ["query_id": .text(document)],
            bytes: Array(#"{"variables":{}}"#.utf8)
        )
        return try await client.ask("w:mex", "get", [query]).child("result")?.text
    }

    @Test func `a lock is told while it lasts`() async throws {
        try await withClient { server, client in
            let document = "23983697327930364"
            #expect(try await ask(document, client)?.contains(#""is_active":false"#) == true)
            let lock = ReachLock(ends: 4_000_000_000, kind: "WEB_COMPANION_ONLY")
            try await server.setLimits(lock, of: "15550100001")
            #expect(
                try await ask(document, client) == #"""
                    {"data":{"xwa2_fetch_account_reachout_timelock":{"is_active":true,\#
                    "time_enforcement_ends":"4000000000","enforcement_type":"WEB_COMPANION_ONLY"}}}
                    """#
            )
        }
    }

    @Test func `a cap is told with its quota`() async throws {
        try await withClient { server, client in
            let cap = ReachCap(quota: 5, ends: 4_000_000_000)
            try await server.setLimits(nil, cap, of: "15550100001")
            let text = try await ask("24503548349331633", client)
            #expect(text?.contains(#""total_quota":"5""#) == true)
            #expect(text?.contains(#""cycle_end_timestamp":"4000000000""#) == true)
        }
    }
}
