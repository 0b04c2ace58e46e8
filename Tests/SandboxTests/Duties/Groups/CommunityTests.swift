import BinaryNode
import Model
import Testing

@testable import Sandbox

/// Communities, as a client makes and asks about them.
struct CommunityTests {
    private func create(_ client: TestClient, _ traits: Node...) async throws -> Node {
        let create = Node("create", ["subject": "Forest"], content: .nodes(traits))
        let answer = try await client.ask("w:g2", "set", [create], to: .groupServer)
        return try #require(answer.child("group"))
    }

    private func error(_ answer: Node) -> String? { answer.child("error")?.string("code") }

    @Test func `a community comes with its announcements, and is told`() async throws {
        try await withClient { _, client in
            let node = try await create(
                client,
                Node("parent", ["default_membership_approval_mode": "request_required"]),
                Node("create_general_chat")
            )
            let mode = node.child("parent")?.string("default_membership_approval_mode")
            #expect(mode == "request_required")
            let forest = JID(user: try #require(node.string("id")), server: .group)
            var kinds: [String?] = []
            for _ in 0..<3 {
                let group = try await client.next("notification").child("create")?.child("group")
                let kind = ["parent", "default_sub_group", "general_chat"].first {
                    group?.child($0) != nil
                }
                kinds.append(kind)
                guard kind != "parent" else { continue }
                #expect(group?.child("linked_parent")?.jid("jid") == forest)
            }
            #expect(kinds == ["parent", "default_sub_group", "general_chat"])
            let listed = try await client.ask("w:g2", "get", [Node("sub_groups")], to: forest)
            let groups = listed.child("sub_groups")?.children("group") ?? []
            #expect(groups.count == 2)
            #expect(groups.allSatisfy { $0.string("id") != nil && $0.string("s_t") != nil })
        }
    }

    @Test func `a link is told to the group and to the community`() async throws {
        try await withGroup { server, client, group, ada in
            let node = try await create(client, Node("parent"))
            let forest = JID(user: try #require(node.string("id")), server: .group)
            for _ in 0..<2 { _ = try await client.next("notification") }
            let links = Node("links") {
                Node("link", ["link_type": "sub_group"]) { Node("group", ["jid": .jid(group)]) }
            }
            let linked = try await client.ask("w:g2", "set", [links], to: forest)
            let answer = linked.child("links")?.child("link")?.child("group")
            #expect(answer?.jid("jid") == group)
            #expect(answer?.string("error") == nil)
            let told = try await client.next("notification")
            #expect(told.jid("from") == group)
            #expect(told.child("link")?.string("link_type") == "parent_group")
            #expect(told.child("link")?.child("group")?.jid("jid") == forest)
            let above = try await client.next("notification")
            #expect(above.jid("from") == forest)
            #expect(above.child("link")?.string("link_type") == "sub_group")
            let again = try await client.ask("w:g2", "set", [links], to: forest)
            let refused = again.child("links")?.child("link")?.child("group")
            #expect(refused?.string("error") == "409")
            #expect(refused?.child("error")?.string("code") == "409")
            let unlink = Node("unlink", ["unlink_type": "sub_group"]) {
                Node("group", ["jid": .jid(group)])
            }
            _ = try await client.ask("w:g2", "set", [unlink], to: forest)
            let gone = try await client.next { $0.child("unlink") != nil }
            #expect(gone.child("unlink")?.string("unlink_reason") == "unlink_group")
            #expect(try await server.group(group.user).community == nil)
            // Who came with the group stays unless the admin says otherwise.
            let state = try await server.group(forest.user)
            #expect(state.members.contains { $0.number == ada.number })
        }
    }

    @Test func `only its owner ends it, and what is none is not ended`() async throws {
        try await withGroup { server, client, group, ada in
            let none = try await client.ask("w:g2", "set", [Node("delete_parent")], to: group)
            #expect(error(none) == "405")
            let forest = try await server.addGroup(
                GroupSketch(
                    "Forest",
                    creator: ada.number,
                    members: ["15550100001"],
                    isCommunity: true
                )
            )
            let jid = try #require(JID(forest.jid))
            let refused = try await client.ask("w:g2", "set", [Node("delete_parent")], to: jid)
            #expect(error(refused) == "403")
            let people = try await client.ask(
                "w:g2",
                "get",
                [Node("linked_groups_participants")],
                to: jid
            )
            #expect(people.child("linked_groups_participants")?.children.count == 2)
        }
    }

    @Test func `a group is made in a community that has room and is open`() async throws {
        try await withClient { server, client in
            let node = try await create(client, Node("parent"))
            let forest = JID(user: try #require(node.string("id")), server: .group)
            func birds() async throws -> Node {
                let create = Node("create", ["subject": "Birds"]) {
                    Node("linked_parent", ["jid": .jid(forest)])
                }
                return try await client.ask("w:g2", "set", [create], to: .groupServer)
            }
            #expect(try await birds().child("group")?.child("linked_parent") != nil)
            let own = try #require(try await server.group(forest.user).members.first?.number)
            try await server.change(
                group: forest.user,
                GroupChange(actor: own, suspend: true)
            )
            #expect(error(try await birds()) == "423")
            try await server.change(
                group: forest.user,
                GroupChange(actor: own, suspend: false)
            )
            await server.loop.perform { world in
                for number in 2..<GroupRecord.mostGroups {
                    guard var group = world.groups.group(forest) else { return }
                    group = GroupRecord(
                        id: String(number),
                        creator: group.creator,
                        createdAt: 0,
                        subject: "Birds",
                        subjectOwner: group.creator,
                        subjectTime: 0,
                        members: []
                    )
                    group.parent = forest.user
                    world.database.groups[group.id] = group
                }
            }
            #expect(error(try await birds()) == "406")
        }
    }
}
