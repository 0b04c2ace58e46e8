import BinaryNode
import Model
import Testing

@testable import Sandbox

/// Who wants into a group, as its admins see and answer it.
struct JoinRequestTests {
    private func answer(
        _ answers: Node...,
        by client: TestClient,
        _ group: JID
    ) async throws
        -> Node
    {
        try await client.ask(
            "w:g2",
            "set",
            [Node("membership_requests_action", content: .nodes(answers))],
            to: group
        )
    }

    private func named(_ tag: String, _ person: PersonState) throws -> Node {
        let jid = try #require(JID(person.lid))
        return Node(tag) { Node("participant", ["jid": .jid(jid)]) }
    }

    @Test func `both answers go in one request, and are told`() async throws {
        try await withClient { server, client in
            let ada = try await server.addContact("Ada", script: .silent)
            let bo = try await server.addContact("Bo", script: .silent)
            let node = try await client.createGroup("Birds", [])
            let group = JID(user: try #require(node.string("id")), server: .group)
            _ = try await client.next("notification")
            for person in [ada, bo] {
                try await server.change(
                    group: group.user,
                    GroupChange(actor: person.number, request: [person.number])
                )
                let told = try await client.next("notification")
                #expect(told.jid("participant") == JID(person.lid))
                let request = told.child("membership_approval_request")
                #expect(request?.string("request_method") == "invite_link")
            }
            let both = try await answer(
                named("approve", ada),
                named("reject", bo),
                by: client,
                group
            )
            let action = try #require(both.child("membership_requests_action"))
            #expect(action.children.map(\.tag) == ["approve", "reject"])
            let people = action.children.compactMap { $0.child("participant") }
            #expect(people.map { $0.string("error") } == [nil, nil])
            #expect(try await client.next("notification").child("add") != nil)
            let revoked = try await client.next("notification").child("revoked_membership_requests")
            #expect(revoked?.child("participant")?.jid("jid") == JID(bo.lid))
            #expect(try await server.group(group.user).requests.isEmpty)
        }
    }

    @Test func `who is no admin neither hears, sees nor answers`() async throws {
        try await withClient { server, client in
            let ada = try await server.addContact("Ada", script: .silent)
            let bo = try await server.addContact("Bo", script: .silent)
            let own = try #require(await client.lid)
            let made = try await server.addGroup(
                GroupSketch("Birds", creator: ada.number, members: ["\(own.bare)"])
            )
            let group = try #require(JID(made.jid))
            _ = try await client.next("notification")
            try await server.change(
                group: group.user,
                GroupChange(actor: bo.number, request: [bo.number])
            )
            let list = [Node("membership_approval_requests")]
            let seen = try await client.ask("w:g2", "get", list, to: group)
            #expect(seen.child("error")?.string("code") == "403")
            let answered = try await answer(named("approve", bo), by: client, group)
            #expect(answered.child("error")?.string("code") == "403")
            // Nor may they take back what is not theirs.
            let cancel = try named("cancel_membership_requests", bo)
            let taken = try await client.ask("w:g2", "set", [cancel], to: group)
            let person = taken.child("cancel_membership_requests")?.child("participant")
            #expect(person?.string("error") == "403")
            #expect(try await server.group(group.user).requests == [bo.number])
            // The next that they hear of is what comes now.
            try await server.change(
                group: group.user,
                GroupChange(actor: ada.number, subject: "Swifts")
            )
            #expect(try await client.next("notification").child("subject") != nil)
        }
    }
}
