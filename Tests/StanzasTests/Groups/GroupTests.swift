import BinaryNode
import Model
import Stanzas
import Testing

private let birds = Node(
    "group",
    [
        "id": "1203", "subject": "Birds", "creation": "1700000000",
        "creator": .jid(.lid("100")), "addressing_mode": "lid",
    ],
    content: .nodes([
        Node(
            "participant",
            [
                "jid": .jid(.lid("100")), "phone_number": .jid(.phone("15550001111")),
                "type": "superadmin",
            ]
        ), Node("participant", ["jid": .jid(.lid("200"))]),
        Node("participant", ["jid": .jid(.phone("15550003333")), "error": "404"]),
    ])
)

@Suite struct NewGroupTests {
    let query = NewGroup(
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

    @Test func `the group comes back without whom the server could not add`() throws {
        let info = try query.read(Node("iq", ["type": "result"], content: .nodes([birds])))
        #expect(info.participants.map(\.error) == [nil, nil, 404])
        #expect(info.group.members.map(\.person) == [.lid("100"), .lid("200")])
        #expect(throws: StanzaError.self) { try query.read(Node("iq", ["type": "result"])) }
    }
}

@Suite struct FetchGroupTests {
    let group = JID(user: "1203", server: .group)

    @Test func `asks the group itself`() {
        let query = FetchGroup(group)
        let expected = Node(
            "iq",
            ["id": "9", "xmlns": "w:g2", "type": "get", "to": .jid(group)],
            content: .nodes([Node("query", ["request": "interactive"])])
        )
        #expect(query.request(id: "9") == expected)
    }

    @Test func `a refusal keeps its number`() {
        let refusal = Node("iq", ["type": "error"]) {
            Node("error", ["code": "403", "text": "forbidden"])
        }
        #expect(throws: StanzaError.refused(code: 403, text: "forbidden")) {
            try FetchGroup(group).read(refusal)
        }
    }
}

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
