import BinaryNode
import Model
import Testing

@testable import Sandbox

/// The link into a group, as clients ask for it and come in by it.
struct GroupLinkTests {
    private func withGroup(
        _ body:
            @escaping @Sendable (SandboxServer, TestClient, JID, PersonState) async throws -> Void
    ) async throws {
        try await withClient { server, client in
            let ada = try await server.addContact("Ada", script: .silent)
            let group = try await server.addGroup(
                GroupSketch("Birds", creator: ada.number, members: [])
            )
            try await body(server, client, try #require(JID(group.jid)), ada)
        }
    }

    private static let invite = [Node("invite")]

    private func enter(
        _ type: String,
        _ code: String,
        _ client: TestClient
    ) async throws -> Node {
        let invite = [Node("invite", ["code": .text(code)])]
        return try await client.ask("w:g2", type, invite, to: .groupServer)
    }

    private func error(_ answer: Node) -> String? { answer.child("error")?.string("code") }

    /// Makes a link, as the owner's client would.
    private func link(
        _ server: SandboxServer,
        _ group: JID,
        _ ada: PersonState
    ) async throws
        -> String
    {
        try await server.change(
            group: group.user,
            GroupChange(actor: ada.number, resetLink: true)
        )
        return try #require(try await server.group(group.user).code)
    }

    @Test func `who has the link comes in, once`() async throws {
        try await withGroup { server, client, group, ada in
            let code = try await link(server, group, ada)
            let preview = try await enter("get", code, client).child("group")
            #expect(preview?.string("id") == group.user)
            #expect(preview?.children("participant").count == 1)
            #expect(try await server.group(group.user).members.count == 1)
            let joined = try await enter("set", code, client)
            #expect(joined.child("group")?.jid("jid") == group)
            let create = try await client.next("notification").child("create")
            #expect(create?.string("reason") == "invite")
            #expect(create?.attributes["type"] == nil)
            let again = try await enter("set", code, client)
            #expect(error(again) == "304")
            #expect(again.child("error")?.string("text") == "not-modified")
        }
    }

    @Test func `what is no link, leads nowhere or was reset is told apart`() async throws {
        try await withGroup { server, client, group, ada in
            let old = try await link(server, group, ada)
            let new = try await link(server, group, ada)
            #expect(old != new)
            let unknown = String(repeating: "A", count: 22)
            for type in ["get", "set"] {
                #expect(error(try await enter(type, "short", client)) == "406")
                #expect(error(try await enter(type, unknown, client)) == "404")
                #expect(error(try await enter(type, old, client)) == "410")
            }
        }
    }

    @Test func `a member sees the link when members may, an admin resets it`() async throws {
        try await withGroup { server, client, group, ada in
            let strange = try await client.ask("w:g2", "get", Self.invite, to: group)
            #expect(error(strange) == "403")
            let nowhere = JID(user: "120363000000000000", server: .group)
            let missing = try await client.ask("w:g2", "get", Self.invite, to: nowhere)
            #expect(error(missing) == "404")
            let code = try await link(server, group, ada)
            _ = try await enter("set", code, client)
            _ = try await client.next("notification")
            for type in ["get", "set"] {
                let refused = try await client.ask("w:g2", type, Self.invite, to: group)
                #expect(error(refused) == "401")
            }
            try await server.change(
                group: group.user,
                GroupChange(actor: ada.number, settings: ["memberLink": true])
            )
            _ = try await client.next("notification")
            let seen = try await client.ask("w:g2", "get", Self.invite, to: group)
            #expect(seen.child("invite")?.string("code") == code)
            let own = try #require(try await server.group(group.user).members.last?.number)
            try await server.change(
                group: group.user,
                GroupChange(actor: ada.number, promote: [own])
            )
            _ = try await client.next("notification")
            let reset = try await client.ask("w:g2", "set", Self.invite, to: group)
            let new = try #require(reset.child("invite")?.string("code"))
            #expect(new != code)
            let told = try await client.next("notification").child("invite")
            #expect(told?.string("code") == new)
        }
    }

    @Test func `whom an admin removed no link lets in again`() async throws {
        try await withGroup { server, client, group, ada in
            let code = try await link(server, group, ada)
            _ = try await enter("set", code, client)
            let own = try #require(try await server.group(group.user).members.last?.number)
            try await server.change(group: group.user, GroupChange(actor: own, remove: [own]))
            // Who left by themselves may come back.
            #expect(try await enter("set", code, client).child("group") != nil)
            try await server.change(
                group: group.user,
                GroupChange(actor: ada.number, remove: [own])
            )
            #expect(error(try await enter("set", code, client)) == "405")
        }
    }

    @Test func `a full group takes nobody`() async throws {
        try await withGroup { server, client, group, ada in
            let code = try await link(server, group, ada)
            await server.loop.perform { world in
                guard var full = world.groups.group(group) else { return }
                full.members += (0..<GroupRecord.capacity).map {
                    GroupRecord.Member(person: 1_000_000 + $0, role: .member, joinedAt: 0)
                }
                world.database.groups[full.id] = full
            }
            #expect(error(try await enter("set", code, client)) == "419")
        }
    }

    @Test func `where admins decide there is a request, and one alone`() async throws {
        try await withGroup { server, client, group, ada in
            let code = try await link(server, group, ada)
            try await server.change(
                group: group.user,
                GroupChange(actor: ada.number, settings: ["approval": true])
            )
            let asked = try await enter("set", code, client)
            #expect(asked.child("membership_approval_request")?.jid("jid") == group)
            let state = try await server.group(group.user)
            #expect(state.members.map(\.number) == [ada.number])
            #expect(state.requests.count == 1)
            #expect(error(try await enter("set", code, client)) == "409")
        }
    }
}
