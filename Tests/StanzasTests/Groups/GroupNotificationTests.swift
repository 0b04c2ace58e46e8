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
                    "addressing_mode": "lid",
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
        #expect(told.actions == [.change(.other("subject")), .change(.other("ephemeral"))])
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
        let action = try #require(MemberAction(name: tag))
        let step = GroupNotification.VersionStep(before: "1", after: "2")
        let versions: Attributes = ["prev_v_id": "1", "v_id": "2"]
        let told = try read(Node(tag, versions, content: .nodes([person])))
        #expect(told.actions == [.members(action, people, step)])
    }

    @Test func `says who wants in, and who does not get in`() throws {
        let person = Node("participant", ["jid": .jid(.lid("300"))])
        let people = [try GroupInfo.Participant(person)]
        let told = try read(
            Node("membership_approval_request", ["request_method": "invite_link"]),
            Node("created_membership_requests") { Node("requested_user", person.attributes) },
            Node("revoked_membership_requests") { person },
            Node("revoke") { person },
            Node("modify") { person }
        )
        #expect(
            told.actions == [
                .requested([]), .requested(people), .unrequested(people), .uninvited(people),
                .renumbered(people[0]),
            ]
        )
    }

    @Test func `one that this account comes into is no new one`() throws {
        let group = Node("group", ["id": "1203", "subject": "Birds", "creation": "1"])
        let info = try GroupInfo(group, addressing: "lid")
        for attributes: Attributes in [[:], ["reason": "invite"]] {
            let told = try read(Node("create", attributes, content: .nodes([group])))
            #expect(told.actions == [.entered(info)])
        }
    }

    @Test func `a new group comes whole`() throws {
        let group = Node("group", ["id": "1203", "subject": "Birds", "creation": "1"])
        let told = try read(Node("create", ["type": "new"], content: .nodes([group])))
        #expect(told.actions == [.created(try GroupInfo(group, addressing: "lid"))])
        #expect(throws: StanzaError.self) { try read(Node("create", [:])) }
    }

    @Test func `says what becomes of a community`() throws {
        let birds = JID(user: "99", server: .group)
        let group = Node("group", ["jid": .jid(birds)])
        let suggested = Node("sub_group_suggestion", ["jid": .jid(birds)])
        let ben = Node("participant", ["jid": .jid(.lid("300"))])
        let told = try read(
            Node("link", ["link_type": "parent_group"]) { group },
            Node("link", ["link_type": "sub_group"], content: .nodes([group, group])),
            Node("unlink", ["unlink_type": "sibling_group"]) { group },
            Node("link", ["link_type": "odd"]) { group },
            Node("linked_group_promote") { ben },
            Node("linked_group_demote") { ben },
            Node("created_sub_group_suggestion") { suggested },
            Node("revoked_sub_group_suggestions") { suggested },
            Node("change_number", ["jid": .jid(.lid("300"))])
        )
        let people = [try GroupInfo.Participant(ben)]
        #expect(
            told.actions == [
                .change(.linked(.parent, [birds])), .change(.linked(.sub, [birds, birds])),
                .change(.unlinked(.sibling, [birds])), .change(.other("link")),
                .community(isAdmin: true, people), .community(isAdmin: false, people),
                .change(.suggested([birds])), .change(.unsuggested([birds])),
                .renumbered(people[0]),
            ]
        )
        #expect(throws: StanzaError.self) {
            try read(Node("link", ["link_type": "sub_group"]))
        }
    }

    @Test(arguments: [
        ("suspended", GroupChange.suspended(true)), ("unsuspended", .suspended(false)),
        ("growth_locked", .growthLocked(true)), ("growth_unlocked", .growthLocked(false)),
        ("reports", .reported), ("auto_add_disabled", .marked(.autoAddDisabled)),
        ("is_capi_hosted_group", .marked(.businessHosted)),
        ("group_safety_check", .marked(.safetyCheck)),
        ("limit_sharing_enabled", .setting(.limitedSharing, isOn: true)),
        ("delete", .deleted), ("invite", .linkReset), ("not_ephemeral", .disappearing(seconds: 0)),
        ("a_new_thing", .other("a_new_thing")),
    ])
    func `says what the group is from now on`(tag: String, change: GroupChange) throws {
        #expect(try read(Node(tag)).actions == [.change(change)])
    }

    @Test func `says when the members are to be asked for again`() throws {
        #expect(try read(Node("missing_participant_identification")).actions == [.outdated])
    }

    @Test func `names, descriptions, settings and timers are told`() throws {
        let body = Node("body", [:], bytes: Array("Chirp".utf8))
        let told = try read(
            Node("subject", ["subject": "Swifts"]),
            Node("description", ["id": "D"], content: .nodes([body])),
            Node("announcement", [:]),
            Node("not_announcement", [:]),
            Node("locked", [:]),
            Node("unlocked", [:]),
            Node("ephemeral", ["expiration": "86400"]),
            Node("description", ["id": "E"]) { Node("delete") }
        )
        let description = Group.Description(id: "D", text: "Chirp")
        #expect(
            told.actions == [
                .change(.subject("Swifts")), .described(description),
                .change(.setting(.announcement, isOn: true)),
                .change(.setting(.announcement, isOn: false)),
                .change(.setting(.locked, isOn: true)), .change(.setting(.locked, isOn: false)),
                .change(.disappearing(seconds: 86400)),
                .described(Group.Description(id: "E", text: "")),
            ]
        )
    }
}
