import BinaryNode
import Model
import Sandbox
import Testing

/// What a group is about and what is on in it, as clients set it.
struct GroupSettingTests {
    private func description(_ id: String, _ text: String, after prev: String?) -> Node {
        Node("description", ["id": .text(id), "prev": prev.map { .text($0) }]) {
            Node("body", bytes: Array(text.utf8))
        }
    }

    @Test func `a description is told, and who did not know the last one is refused`() async throws
    {
        try await withGroup { server, client, group, _ in
            let set = try await client.ask(
                "w:g2",
                "set",
                [description("A", "Chirp", after: nil)],
                to: group
            )
            #expect(set.string("type") == "result")
            let note = try await client.next("notification").child("description")
            #expect(note?.string("id") == "A")
            #expect(note?.child("body")?.text == "Chirp")
            let late = try await client.ask(
                "w:g2",
                "set",
                [description("B", "Tweet", after: nil)],
                to: group
            )
            #expect(late.child("error")?.string("code") == "409")
            // As whatsmeow once did: neither names what it knew nor what it makes.
            let bare = Node("description") { Node("body", bytes: Array("Tweet".utf8)) }
            let blind = try await client.ask("w:g2", "set", [bare], to: group)
            #expect(blind.child("error")?.string("code") == "409")
            let gone = Node("description", ["id": "C", "prev": "A", "delete": "true"])
            _ = try await client.ask("w:g2", "set", [gone], to: group)
            #expect(
                try await client.next("notification").child("description")?.child("delete") != nil
            )
            #expect(try await server.group(group.user).description == nil)
        }
    }

    @Test(arguments: [
        (Node("announcement"), "announcement", true), (Node("unlocked"), "locked", false),
        (Node("member_add_mode", bytes: Array("admin_add".utf8)), "memberAdd", false),
        (
            Node("membership_approval_mode") { Node("group_join", ["state": "on"]) }, "approval",
            true
        ),
    ])
    func `a setting is kept, told and described`(
        _ node: Node,
        name: String,
        isOn: Bool
    ) async throws {
        try await withGroup { server, client, group, _ in
            let set = try await client.ask("w:g2", "set", [node], to: group)
            #expect(set.string("type") == "result")
            #expect(try await client.next("notification").child(node.tag) != nil)
            #expect(try await server.group(group.user).settings.contains(name) == isOn)
        }
    }

    @Test func `who is no admin may not, and an odd timer is not taken`() async throws {
        try await withGroup { server, client, group, ada in
            let odd = try await client.ask(
                "w:g2",
                "set",
                [Node("ephemeral", ["expiration": "7"])],
                to: group
            )
            #expect(odd.child("error")?.string("code") == "400")
            let own = try #require(try await server.group(group.user).members.first?.number)
            try await server.change(
                group: group.user,
                GroupChange(actor: ada.number, demote: [own])
            )
            let refused = try await client.ask("w:g2", "set", [Node("locked")], to: group)
            #expect(refused.child("error")?.string("code") == "403")
            // Anybody may set the timer while the group is not locked.
            let timed = try await client.ask(
                "w:g2",
                "set",
                [Node("ephemeral", ["expiration": "86400"])],
                to: group
            )
            #expect(timed.string("type") == "result")
            #expect(try await server.group(group.user).timer == 86_400)
        }
    }

    @Test(arguments: [-1, 7, Int.max])
    func `a member sets no odd timer either`(_ seconds: Int) async throws {
        try await withGroup { server, client, group, ada in
            let change = GroupChange(actor: ada.number, subject: "Swifts", timer: seconds)
            let error = await #expect(throws: SandboxError.self) {
                try await server.change(group: group.user, change)
            }
            #expect(error.map { "\($0)" }?.contains("86400") == true)
            let state = try await server.group(group.user)
            #expect(state.subject == "Birds")
            #expect(state.timer == nil)
        }
    }
}
