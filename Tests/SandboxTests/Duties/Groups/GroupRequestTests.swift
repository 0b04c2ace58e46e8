import BinaryNode
import Model
import Sandbox
import Testing

/// Questions about groups and changes of them.
struct GroupRequestTests {
    @Test func `a member may ask for a group, others may not`() async throws {
        try await withGroup { server, client, group, ada in
            let query = [Node("query", ["request": "interactive"])]
            let answer = try await client.ask("w:g2", "get", query, to: group)
            #expect(answer.child("group")?.string("id") == group.user)
            let unknown = JID(user: "120363000000000000", server: .group)
            let missing = try await client.ask("w:g2", "get", query, to: unknown)
            #expect(missing.child("error")?.string("code") == "404")
            let foreign = try await server.addGroup(
                GroupSketch("Others", creator: ada.number, members: [])
            )
            let jid = try #require(JID(foreign.jid))
            let forbidden = try await client.ask("w:g2", "get", query, to: jid)
            #expect(forbidden.child("error")?.string("code") == "403")
        }
    }

    @Test func `all groups of an account are listed`() async throws {
        try await withGroup { _, client, group, _ in
            let answer = try await client.ask(
                "w:g2",
                "get",
                [Node("participating") { Node("participants") }],
                to: .groupServer
            )
            let groups = try #require(answer.child("groups")).children
            #expect(groups.map { $0.string("id") } == [group.user])
            #expect(groups.first?.children("participant").count == 2)
        }
    }

    @Test func `a subject is set, and everybody is told`() async throws {
        try await withGroup { _, client, group, _ in
            let body = [Node("subject", bytes: Array("Swifts".utf8))]
            let answer = try await client.ask("w:g2", "set", body, to: group)
            #expect(answer.string("type") == "result")
            let note = try await client.next("notification")
            #expect(note.child("subject")?.string("subject") == "Swifts")
            #expect(note.child("subject")?.int("s_t") != nil)
        }
    }

    @Test func `people are added and removed`() async throws {
        try await withGroup { server, client, group, ada in
            let bo = try await server.addContact("Bo", script: .silent)
            func change(_ tag: String, _ jids: [JID]) async throws -> [Node] {
                let children = jids.map { Node("participant", ["jid": .jid($0)]) }
                let answer = try await client.ask(
                    "w:g2",
                    "set",
                    [Node(tag, content: .nodes(children))],
                    to: group
                )
                return answer.child(tag)?.children ?? []
            }
            let lids = try [bo, ada].map { try #require(JID($0.lid)) }
            let added = try await change("add", lids)
            #expect(added.map { $0.string("error") } == [nil, "409"])
            let note = try await client.next("notification")
            #expect(note.child("add")?.child("participant")?.jid("jid") == lids[0])
            #expect(note.child("add")?.string("prev_v_id") == "1")
            let removed = try await change("remove", [lids[1], .phone("19999999999")])
            #expect(removed.map { $0.string("error") } == [nil, "404"])
            #expect(try await client.next("notification").child("remove") != nil)
            #expect(try await server.group(group.user).members.map(\.number).last == bo.number)
        }
    }

    @Test func `one who leaves is gone, and another takes over`() async throws {
        try await withGroup { server, client, group, ada in
            let answer = try await client.ask(
                "w:g2",
                "set",
                [Node("leave") { Node("group", ["id": .jid(group)]) }],
                to: .groupServer
            )
            #expect(answer.string("type") == "result")
            #expect(try await client.next("notification").child("remove") != nil)
            let members = try await server.group(group.user).members
            #expect(members.map(\.number) == [ada.number])
            #expect(members.map(\.role) == ["superadmin"])
        }
    }

    @Test func `a closed group takes nothing but an appeal`() async throws {
        try await withGroup { server, client, group, ada in
            let bo = try await server.addContact("Bo", script: .silent)
            let own = try #require(await client.lid).bare
            let code = try await client.ask("w:g2", "get", [Node("invite")], to: group)
                .child("invite")?.string("code")
            let link = try #require(code)
            let guests = TestClient(server)
            _ = try await server.addAccount("15550100077", name: "Sam")
            try await guests.pairAndLogIn(account: "15550100077")
            try await server.change(
                group: group.user,
                GroupChange(actor: ada.number, suspend: true)
            )
            _ = try await client.next("notification")
            func error(_ child: Node) async throws -> String? {
                try await client.ask("w:g2", "set", [child], to: group)
                    .child("error")?.string("code")
            }
            let person = Node("participant", ["jid": .jid(try #require(JID(bo.lid)))])
            for tag in ["add", "remove", "promote", "revoke"] {
                #expect(try await error(Node(tag) { person }) == "423", "\(tag)")
            }
            #expect(try await error(Node("subject", bytes: [65])) == "423")
            let text = try await client.groupMessage(
                "anybody?",
                id: "3EB0B1",
                to: group,
                devices: [own, try #require(JID(ada.lid))]
            )
            try await client.send(text)
            let ack = try await client.next { $0.tag == "ack" && $0.string("id") == "3EB0B1" }
            #expect(ack.string("error") == "423")
            let joined = try await guests.ask(
                "w:g2",
                "set",
                [Node("invite", ["code": .text(link)])],
                to: .groupServer
            )
            #expect(joined.child("error")?.string("code") == "423")
            #expect(try await server.group(group.user).members.count == 2)
            #expect(try await server.arrivals(ada.number).isEmpty)

            let variables = #"{"variables":{"input":{"group_jid":"\#(group.user)"}}}"#
            let query = Node(
                "query",
                ["query_id": "25946115325088226"],
                bytes: Array(variables.utf8)
            )
            let appeal = try await client.ask("w:mex", "get", [query])
            #expect(appeal.child("result")?.text?.contains("SUCCESS") == true)
        }
    }
}
