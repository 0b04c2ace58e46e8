import BinaryNode
import Model
import Sandbox
import Testing

struct CreateGroupTests {
    @Test func `a group is made, and its members hear of it`() async throws {
        try await withClient { server, client in
            let other = TestClient(server)
            _ = try await server.addAccount("15550100077", name: "Sam")
            try await other.pairAndLogIn(account: "15550100077")
            let ada = try await server.addContact("Ada", script: .silent)
            let group = try await client.createGroup(
                "Birds",
                [try #require(JID(ada.lid)), .phone("15550100077"), .phone("19999999999")],
                key: "3EB0AA"
            )
            #expect(group.string("subject") == "Birds")
            #expect(group.string("addressing_mode") == "lid")
            let participants = group.children("participant")
            #expect(participants.map { $0.string("type") } == ["superadmin", nil, nil, nil])
            #expect(participants.map { $0.string("error") } == [nil, nil, nil, "404"])
            #expect(participants[1].jid("jid") == JID(ada.lid))
            #expect(participants[1].jid("phone_number") == .phone(ada.number))

            let own = try await client.next("notification")
            #expect(own.string("type") == "w:gp2")
            #expect(own.child("create")?.string("key") == "3EB0AA")
            let note = try await other.next("notification")
            #expect(note.jid("from")?.user == group.string("id"))
            #expect(note.jid("participant") == (await client.lid)?.bare)
            #expect(note.child("create")?.child("group")?.string("subject") == "Birds")
            #expect(note.child("create")?.attributes["key"] == nil)
        }
    }

    @Test func `someone whose privacy forbids it comes back with an invitation`() async throws {
        try await withClient { server, client in
            let ada = try await server.addContact("Ada", script: .silent)
            try await server.order([FaultOrder("refuse-adding", code: 403)], for: ada.number)
            let group = try await client.createGroup("Birds", [try #require(JID(ada.lid))])
            let refused = try #require(group.children("participant").last)
            #expect(refused.string("error") == "403")
            #expect(refused.child("add_request")?.string("code")?.isEmpty == false)
            let id = try #require(group.string("id"))
            #expect(try await server.group(id + "@g.us").members.count == 1)
        }
    }

    @Test func `the invitation leads into the group that was made`() async throws {
        try await withClient { server, client in
            _ = try await server.addAccount("15550100077", name: "Sam")
            let guests = TestClient(server)
            try await guests.pairAndLogIn(account: "15550100077")
            try await server.order([FaultOrder("refuse-adding", code: 403)], for: "15550100077")
            let group = try await client.createGroup("Birds", [.phone("15550100077")])
            let offer = try #require(group.children("participant").last?.child("add_request"))
            let accept = Node(
                "accept",
                [
                    "code": offer.attributes["code"],
                    "expiration": offer.attributes["expiration"],
                    "admin": .jid(try #require(await client.lid).bare),
                ]
            )
            let jid = JID(user: try #require(group.string("id")), server: .group)
            let answer = try await guests.ask("w:g2", "set", [accept], to: jid)
            #expect(answer.string("type") == "result")
            #expect(try await server.group(jid.user).members.last?.number == "15550100077")
        }
    }

    @Test func `a group is as its creator wants it from the start`() async throws {
        try await withClient { server, client in
            let create = Node("create", ["subject": "Birds"]) {
                Node("description", ["id": "A"]) { Node("body", bytes: Array("Chirp".utf8)) }
                Node("locked")
                Node("member_add_mode", bytes: Array("admin_add".utf8))
                Node("ephemeral", ["expiration": "86400"])
            }
            let answer = try await client.ask("w:g2", "set", [create], to: .groupServer)
            let group = try #require(answer.child("group"))
            #expect(group.child("description")?.string("id") == "A")
            #expect(group.child("locked") != nil)
            #expect(group.child("member_add_mode")?.text == "admin_add")
            #expect(group.child("ephemeral")?.string("expiration") == "86400")
            let state = try await server.group(try #require(group.string("id")))
            #expect(state.settings == ["locked", "memberHistory"])

            let odd = Node("create", ["subject": "Birds"]) {
                Node("ephemeral", ["expiration": "7"])
            }
            let refused = try await client.ask("w:g2", "set", [odd], to: .groupServer)
            #expect(refused.child("error")?.string("code") == "400")
        }
    }

    @Test(arguments: [0, 101])
    func `a subject of the wrong length is refused`(length: Int) async throws {
        // An empty attribute is not written at all.
        let violations = length == 0 ? ["groups.create"] : []
        try await withClient(violations: violations) { _, client in
            let answer = try await client.ask(
                "w:g2",
                "set",
                [Node("create", ["subject": .text(String(repeating: "x", count: length))])],
                to: .groupServer
            )
            let code = answer.child("error")?.string("code")
            #expect(code == (length == 0 ? "400" : "406"))
        }
    }
}
