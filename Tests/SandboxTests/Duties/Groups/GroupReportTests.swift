import BinaryNode
import Model
import Sandbox
import Testing

/// What members report, and what GraphQL changes about a group.
struct GroupReportTests {
    private func mex(
        _ document: String,
        _ text: String,
        _ client: TestClient
    ) async throws -> String {
        let query = Node("query", ["query_id": .text(document)], bytes: Array(text.utf8))
        let answer = try await client.ask("w:mex", "get", [query])
        return answer.child("result")?.text ?? answer.xml
    }

    @Test func `reports need the setting, and an admin to see them`() async throws {
        try await withGroup { server, client, group, ada in
            let id = try await server.send("hm", from: ada.number, toGroup: group.user)
            let report = Node("reports") {
                Node("report", ["message_id": .text(id)])
                Node("report", ["message_id": "NOSUCH"])
            }
            let off = try await client.ask("w:g2", "set", [report], to: group)
            #expect(off.child("error")?.string("code") == "403")
            _ = try await client.ask("w:g2", "set", [Node("allow_admin_reports")], to: group)
            _ = try await client.next("notification")
            let taken = try await client.ask("w:g2", "set", [report], to: group)
            #expect(taken.string("type") == "result")
            let refusals = taken.child("reports")?.children("report") ?? []
            #expect(refusals.map { $0.string("message_id") } == ["NOSUCH"])
            #expect(refusals.first?.string("error") == "404")
            #expect(try await client.next("notification").child("reports") != nil)
            let listed = try await client.ask("w:g2", "get", [Node("reports")], to: group)
            let found = listed.child("reports")?.child("report")
            #expect(found?.string("message_id") == id)
            #expect(found?.child("reporter")?.jid("phone_number") != nil)
            let own = try #require(try await server.group(group.user).members.first?.number)
            let demoted = GroupChange(actor: ada.number, demote: [own])
            try await server.change(group: group.user, demoted)
            let refused = try await client.ask("w:g2", "get", [Node("reports")], to: group)
            #expect(refused.child("error")?.string("code") == "403")
        }
    }

    @Test func `what was said elsewhere cannot be reported, nor too much at once`() async throws {
        let rules = ["groups.reports"]
        try await withGroup(violations: rules) { server, client, group, ada in
            let here = try await server.send("hm", from: ada.number, toGroup: group.user)
            let alone = try await server.send("hm", from: ada.number, to: "15550100001")
            _ = try await client.ask("w:g2", "set", [Node("allow_admin_reports")], to: group)
            let report = Node("reports") {
                Node("report", ["message_id": .text(here)])
                Node("report", ["message_id": .text(alone)])
            }
            let taken = try await client.ask("w:g2", "set", [report], to: group)
            let refusals = taken.child("reports")?.children("report") ?? []
            #expect(refusals.map { $0.string("message_id") } == [alone])
            let many = (0...10_000).map { Node("report", ["message_id": .text("\($0)")]) }
            let refused = try await client.ask(
                "w:g2",
                "set",
                [Node("reports", content: .nodes(many))],
                to: group
            )
            #expect(refused.child("error")?.string("code") == "400")
        }
    }

    @Test func `a property is changed and told as JSON`() async throws {
        try await withGroup { server, client, group, _ in
            let update = #"{"limit_sharing_enabled":true,"limit_sharing_trigger":"CHAT_SETTING"}"#
            let whole = #"{"group_id":"\#(group)","update":{"limit_sharing":\#(update)}}"#
            let text = #"{"variables":\#(whole)}"#
            let answer = try await mex("9418211574894172", text, client)
            #expect(answer.contains(#""state":"ACTIVE""#))
            let told = try await client.next("notification")
            #expect(told.string("type") == "mex")
            let news = "NotificationGroupLimitSharingPropertyUpdate"
            #expect(told.child("update")?.string("op_name") == news)
            #expect(told.child("update")?.text?.contains(update) == true)
            #expect(try await server.group(group.user).settings.contains("limitedSharing"))
            let nowhere = text.replacing(group.user, with: "1")
            let refused = try await mex("9418211574894172", nowhere, client)
            #expect(refused.contains(#""error_code":404"#))
        }
    }
}
