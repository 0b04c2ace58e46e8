import BinaryNode
import Model
import Stanzas
import Testing

@Suite struct GroupNotificationTests {
    private func read(_ actions: Node...) throws -> GroupNotification {
        try GroupNotification(
            Node(
                "notification",
                [
                    "type": "w:gp2", "from": .jid(JID(user: "1203", server: .group)), "id": "1",
                    "participant": .jid(.lid("200")),
                    "participant_pn": .jid(.phone("15550002222")), "t": "1700000000",
                ],
                content: .nodes(actions)
            )
        )
    }

    @Test func `says who did it in which group, and when`() throws {
        let told = try read()
        #expect(told.group == JID(user: "1203", server: .group))
        #expect(told.actor == .lid("200"))
        #expect(told.actorPhone == .phone("15550002222"))
        #expect(told.time == Timestamp(seconds: 1_700_000_000))
        #expect(told.actions.isEmpty)
    }

    @Test func `only a group is changed`() {
        let ada: Attributes = ["type": "w:gp2", "id": "1", "from": .jid(.lid("200")), "t": "1"]
        #expect(throws: StanzaError.self) { try GroupNotification(Node("notification", ada)) }
    }

    @Test func `what lacks what it changes changes nothing`() throws {
        let told = try read(Node("subject"), Node("ephemeral"))
        #expect(told.actions == [.other(.other("subject")), .other(.other("ephemeral"))])
        let nameless = Node(
            "notification",
            ["type": "w:gp2", "from": .jid(JID(user: "1203", server: .group)), "t": "1"]
        )
        #expect(throws: StanzaError.self) { try GroupNotification(nameless) }
    }

    @Test(arguments: ["add", "remove", "promote", "demote"])
    func `says who came, went, rose or fell`(tag: String) throws {
        let person = Node("participant", ["jid": .jid(.lid("300"))])
        let people = [try GroupInfo.Participant(person)]
        let expected: [String: GroupNotification.Action] = [
            "add": .added(people), "remove": .removed(people), "promote": .promoted(people),
            "demote": .demoted(people),
        ]
        let told = try read(Node(tag, [:], content: .nodes([person])))
        #expect(told.actions.count == 1)
        #expect(told.actions.first == expected[tag])
    }

    @Test func `a new group comes whole`() throws {
        let group = Node("group", ["id": "1203", "subject": "Birds", "creation": "1"])
        let told = try read(Node("create", ["type": "new"], content: .nodes([group])))
        #expect(told.actions == [.created(try GroupInfo(group))])
        #expect(throws: StanzaError.self) { try read(Node("create", [:])) }
    }

    @Test func `names, settings and what is not known yet are told`() throws {
        let body = Node("body", [:], bytes: Array("Chirp".utf8))
        let told = try read(
            Node("subject", ["subject": "Swifts"]),
            Node("description", ["id": "D"], content: .nodes([body])),
            Node("announcement", [:]),
            Node("not_announcement", [:]),
            Node("locked", [:]),
            Node("unlocked", [:]),
            Node("ephemeral", ["expiration": "86400"]),
            Node("not_ephemeral", [:]),
            Node("suspended", [:])
        )
        #expect(
            told.actions == [
                .subject("Swifts"), .other(.description("Chirp")), .other(.announcement(true)),
                .other(.announcement(false)), .other(.locked(true)), .other(.locked(false)),
                .other(.disappearing(seconds: 86400)), .other(.disappearing(seconds: 0)),
                .other(.other("suspended")),
            ]
        )
    }
}
