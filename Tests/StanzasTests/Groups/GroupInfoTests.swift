import BinaryNode
import Model
import Stanzas
import Testing

@Suite struct GroupInfoTests {
    @Test func `reads name, owner, time, mode and members`() throws {
        let group = try GroupInfo(birds).group
        #expect(group.jid == JID(user: "1203", server: .group))
        #expect(group.subject == "Birds")
        #expect(group.owner == .lid("100"))
        #expect(group.created == Timestamp(seconds: 1_700_000_000))
        #expect(group.isLIDAddressed)
        #expect(group.members.map(\.role) == [.superadmin, .member])
        #expect(group.members.map(\.phone) == [.phone("15550001111"), nil])
    }

    @Test func `without a mode it goes by numbers, and a member by LID when that is told`() throws {
        var old = birds
        old.attributes["addressing_mode"] = nil
        old.content = .nodes([
            Node(
                "participant",
                ["jid": .jid(.phone("15550002222")), "lid": .jid(.lid("200")), "type": "admin"]
            )
        ])
        let group = try GroupInfo(old).group
        #expect(!group.isLIDAddressed)
        let member = Group.Member(
            person: .lid("200"),
            phone: .phone("15550002222"),
            role: .admin
        )
        #expect(group.members == [member])
    }

    @Test(arguments: ["id", "creation"])
    func `what must be there is asked for`(attribute: String) {
        var damaged = birds
        damaged.attributes[attribute] = nil
        #expect(throws: StanzaError.self) { try GroupInfo(damaged) }
        damaged.attributes[attribute] = "@"
        #expect(throws: StanzaError.self) { try GroupInfo(damaged) }
    }

    @Test func `reads what it is about, what is on, and its place in a community`() throws {
        var node = birds
        node.attributes["p_v_id"] = "7"
        node.attributes["size"] = "300"
        node.content = .nodes([
            Node("description", ["id": "A"]) { Node("body", bytes: Array("Chirp".utf8)) },
            Node("announcement"), Node("ephemeral", ["expiration": "86400"]),
            Node("member_add_mode", bytes: Array("all_member_add".utf8)),
            Node("member_link_mode", bytes: Array("admin_link".utf8)),
            Node("linked_parent", ["jid": .jid(JID(user: "99", server: .group))]),
            Node("default_sub_group"),
        ])
        let group = try GroupInfo(node).group
        #expect(group.description == Group.Description(id: "A", text: "Chirp"))
        #expect(group.settings == [.announcement, .memberAdd])
        #expect(group.disappearing == 86_400)
        #expect(group.kind == .announcements)
        #expect(group.parent == JID(user: "99", server: .group))
        #expect(group.size == 300)
        #expect(group.version == "7")
    }
}
