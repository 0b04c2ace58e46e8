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
}
