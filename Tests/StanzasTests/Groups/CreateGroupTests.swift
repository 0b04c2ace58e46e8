import BinaryNode
import Model
import Stanzas
import Testing

@Suite struct CreateGroupTests {
    let query = CreateGroup(
        subject: "Birds",
        key: MessageID("3EB0AA"),
        participants: [
            .init(jid: .lid("200"), phone: .phone("15550002222"), token: [7]),
            .init(jid: .phone("15550003333"), phone: .phone("15550003333")),
        ]
    )

    @Test func `names the people to add, with number and token where known`() {
        let expected = Node(
            "iq",
            ["id": "9", "xmlns": "w:g2", "type": "set", "to": .jid(.groupServer)],
            content: .nodes([
                Node(
                    "create",
                    ["subject": "Birds", "key": "3EB0AA"],
                    content: .nodes([
                        Node(
                            "participant",
                            [
                                "jid": .jid(.lid("200")),
                                "phone_number": .jid(.phone("15550002222")),
                            ],
                            content: .nodes([Node("privacy", [:], bytes: [7])])
                        ), Node("participant", ["jid": .jid(.phone("15550003333"))]),
                    ])
                )
            ])
        )
        #expect(query.request(id: "9") == expected)
    }

    @Test func `says what it is to be like from the start`() {
        var query = query
        query.participants = []
        query.description = Group.Description(id: "A", text: "Chirp")
        query.settings = [
            GroupSettingNode(.locked, isOn: true), GroupSettingNode(.announcement, isOn: false),
            GroupSettingNode(.memberAdd, isOn: false),
            GroupSettingNode(.joinApproval, isOn: false),
        ]
        query.disappearing = 86_400
        let expected = Node("create", ["subject": "Birds", "key": "3EB0AA"]) {
            Node("description", ["id": "A"]) { Node("body", bytes: Array("Chirp".utf8)) }
            Node("locked")
            Node("member_add_mode", bytes: Array("admin_add".utf8))
            Node("membership_approval_mode") { Node("group_join", ["state": "off"]) }
            Node("ephemeral", ["expiration": "86400"])
        }
        #expect(query.body == [expected])
    }

    @Test func `says where in a community it is, or that it is one`() {
        var query = query
        query.participants = []
        let community = JID(user: "1204", server: .group)
        query.place = .within(community)
        let within = Node("create", ["subject": "Birds", "key": "3EB0AA"]) {
            Node("linked_parent", ["jid": .jid(community)])
        }
        #expect(query.body == [within])
        query.settings = [GroupSettingNode(.memberGroups, isOn: true)]
        query.place = .community(isClosed: true, generalChat: true)
        let closed = Node("create", ["subject": "Birds", "key": "3EB0AA"]) {
            Node("allow_non_admin_sub_group_creation")
            Node("parent", ["default_membership_approval_mode": "request_required"])
            Node("create_general_chat")
        }
        #expect(query.body == [closed])
        query.settings = []
        query.place = .community(isClosed: false, generalChat: false)
        #expect(query.body.first?.children == [Node("parent")])
    }

    @Test func `the group comes back without whom the server could not add`() throws {
        let info = try query.read(Node("iq", ["type": "result"], content: .nodes([birds])))
        #expect(info.participants.map(\.error) == [nil, nil, 404])
        #expect(info.group.members.map(\.person) == [.lid("100"), .lid("200")])
        #expect(throws: StanzaError.self) { try query.read(Node("iq", ["type": "result"])) }
    }
}
