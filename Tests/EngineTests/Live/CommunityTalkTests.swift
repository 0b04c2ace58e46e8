import Commands
import Engine
import Model
import Sandbox
import Store
import Support
import Testing

/// Communities: groups that belong together.
@Suite struct CommunityTalkTests {
    /// A community of this account, and a group of its own beside it.
    private struct Forest {
        let birds: Birds
        let jid: JID

        static func start() async throws -> Forest {
            let birds = try await Birds.start()
            let made = try await birds.account.perform(
                CreateCommunity(
                    subject: "Forest",
                    description: "Trees",
                    memberGroups: true,
                    generalChat: true
                )
            )
            #expect(made.kind == .community)
            #expect(made.settings.contains(.memberGroups))
            #expect(made.description?.text == "Trees")
            return Forest(birds: birds, jid: made.jid)
        }

        var account: Account { birds.account }
        var sandbox: SandboxServer { birds.talk.sandbox }
        var ada: JID { get throws { try #require(JID(birds.ada.lid)) } }

        func state() async throws -> GroupState { try await sandbox.group("\(jid)") }
    }

    @Test func `a community has groups, and everybody in them is in it`() async throws {
        let forest = try await Forest.start()
        let account = forest.account
        let kinds = try await account.perform(ListSubGroups(jid: forest.jid)).map(\.kind)
        #expect(Set(kinds) == [.announcements, .general])
        let owls = try await account.perform(
            CreateGroup(subject: "Owls", members: [try forest.ada], community: forest.jid)
        ).group
        #expect(owls.parent == forest.jid)
        let told = try await account.notice(.linked(.sub, [owls.jid]), in: forest.jid)
        #expect(told.by != nil)
        _ = try await account.notice(.linked(.parent, [forest.jid]), in: owls.jid)

        let group = forest.birds.group.jid
        let linked = try await account.perform(LinkGroups(jid: forest.jid, groups: [group, group]))
        #expect(linked == [LinkedGroup(jid: group)])
        _ = try await account.notice(.linked(.parent, [forest.jid]), in: group)
        _ = try await account.notice(.linked(.sibling, [group]), in: owls.jid)
        #expect(try await account.perform(GetGroup(jid: group)).parent == forest.jid)
        let again = try await account.perform(LinkGroups(jid: forest.jid, groups: [group]))
        #expect(again.map(\.error) == [409])
        #expect(again.first?.reason == "the group belongs to a community already")

        let listed = try await account.perform(ListSubGroups(jid: forest.jid))
        #expect(Set(listed.filter { $0.kind == .group }.map(\.jid)) == [owls.jid, group])
        #expect(listed.first { $0.jid == group }?.size == 3)
        let members = try await account.perform(ListCommunityMembers(jid: forest.jid))
        let kim = try #require(JID(forest.birds.kim.lid))
        #expect(Set(members.map(\.person)).isSuperset(of: [try forest.ada, kim]))
        #expect(members.count == 3)
        try await forest.birds.say("hello wood")
        try await forest.birds.heard("hello wood", by: [forest.birds.ada, forest.birds.kim])
        try await forest.birds.talk.end()
    }

    @Test func `a group goes out of it, with those who are in no other`() async throws {
        let forest = try await Forest.start()
        let (account, group) = (forest.account, forest.birds.group.jid)
        _ = try await account.perform(LinkGroups(jid: forest.jid, groups: [group], isHidden: true))
        let hidden = try await account.perform(ListSubGroups(jid: forest.jid)).first {
            $0.jid == group
        }
        #expect(hidden?.isHidden == true)
        #expect(try await forest.state().members.count == 3)
        let unlinked = try await account.perform(
            UnlinkGroups(jid: forest.jid, groups: [group], removeOrphans: true)
        )
        #expect(unlinked == [LinkedGroup(jid: group)])
        _ = try await account.notice(.unlinked(.parent, [forest.jid]), in: group)
        _ = try await account.notice(.unlinked(.sub, [group]), in: forest.jid)
        #expect(try await forest.state().members.count == 1)
        #expect(try await account.perform(GetGroup(jid: group)).parent == nil)
        let twice = try await account.perform(UnlinkGroups(jid: forest.jid, groups: [group]))
        #expect(twice.map(\.error) == [404])
        try await forest.birds.talk.end()
    }

    @Test func `who leaves a community for good leaves all of it`() async throws {
        let forest = try await Forest.start()
        let (account, group) = (forest.account, forest.birds.group.jid)
        _ = try await account.perform(LinkGroups(jid: forest.jid, groups: [group]))
        let gone = try await account.perform(
            ChangeGroupMembers(
                jid: forest.jid,
                action: .remove,
                people: [try forest.ada],
                everywhere: true
            )
        )
        #expect(gone.map(\.error) == [nil])
        _ = try await account.notice(.removed([try forest.ada]), in: group)
        let birds = try await forest.sandbox.group("\(group)")
        #expect(!birds.members.contains { $0.lid == forest.birds.ada.lid })
        await #expect(throws: CommandError.self) {
            try await account.perform(
                ChangeGroupMembers(
                    jid: forest.jid,
                    action: .add,
                    people: [try forest.ada],
                    everywhere: true
                )
            )
        }
        try await forest.birds.talk.end()
    }

    @Test func `it is handed over, and only its owner ends it`() async throws {
        let forest = try await Forest.start()
        let (account, group) = (forest.account, forest.birds.group.jid)
        _ = try await account.perform(LinkGroups(jid: forest.jid, groups: [group]))
        await expectRefusal(404) {
            try await account.perform(TransferCommunity(jid: forest.jid, person: .lid("7")))
        }
        let handed = try await account.perform(
            TransferCommunity(jid: forest.jid, person: .phone(forest.birds.ada.number))
        )
        let roles = Dictionary(uniqueKeysWithValues: handed.members.map { ($0.person, $0.role) })
        #expect(roles[try forest.ada] == .superadmin)
        #expect(roles.values.count { $0 == .superadmin } == 1)
        _ = try await account.notice(.handedOver(to: try forest.ada), in: forest.jid)
        await expectRefusal(403) {
            try await account.perform(DeactivateCommunity(jid: forest.jid))
        }
        try await forest.birds.talk.end()
    }

    @Test func `its end leaves its groups alone`() async throws {
        let forest = try await Forest.start()
        let (account, group) = (forest.account, forest.birds.group.jid)
        _ = try await account.perform(LinkGroups(jid: forest.jid, groups: [group]))
        _ = try await account.perform(DeactivateCommunity(jid: forest.jid))
        _ = try await account.notice(.deleted, in: forest.jid)
        _ = try await account.notice(.unlinked(.parent, [forest.jid]), in: group)
        await expectRefusal(404) { try await account.perform(GetGroup(jid: forest.jid)) }
        #expect(try await account.perform(GetGroup(jid: group)).parent == nil)
        let kept = try await account.database.read { try $0.group(forest.jid) }
        #expect(kept?.members.isEmpty == true)
        try await forest.birds.talk.end()
    }

    @Test func `groups that people want are listed`() async throws {
        let forest = try await Forest.start()
        let account = forest.account
        let owls = try await forest.sandbox.addGroup(
            GroupSketch("Owls", creator: forest.birds.ada.number, members: [])
        )
        try await forest.sandbox.change(
            group: "\(forest.jid)",
            Sandbox.GroupChange(actor: forest.birds.ada.number, suggest: [owls.jid])
        )
        let jid = try #require(JID(owls.jid))
        let told = try await account.notice(.suggested([jid]), in: forest.jid)
        #expect(told.by == (try forest.ada))
        let listed = try await account.perform(ListGroupSuggestions(jid: forest.jid))
        #expect(listed.map(\.jid) == [jid])
        #expect(listed.first?.subject == "Owls")
        #expect(listed.first?.by == (try forest.ada))
        #expect(listed.first?.isThere == true)
        try await forest.birds.talk.end()
    }

    /// A group that somebody else puts into their community; into the swifts an admin lets people.
    private func group(
        _ subject: String,
        of owner: String,
        in community: GroupState,
        _ sandbox: SandboxServer
    ) async throws -> JID {
        let made = try await sandbox.addGroup(GroupSketch(subject, creator: owner, members: []))
        try await sandbox.change(
            group: made.jid,
            Sandbox.GroupChange(
                actor: owner,
                settings: ["approval": subject == "Swifts"],
                community: community.jid
            )
        )
        return try #require(JID(made.jid))
    }

    @Test func `a member looks at its groups and goes in`() async throws {
        let talk = try await Talk.start()
        let (account, sandbox, ada) = (talk.account, talk.sandbox, talk.contact.number)
        let forest = try await sandbox.addGroup(
            GroupSketch("Forest", creator: ada, members: [talk.number], isCommunity: true)
        )
        let community = try #require(JID(forest.jid))
        let owls = try await group("Owls", of: ada, in: forest, sandbox)
        let swifts = try await group("Swifts", of: ada, in: forest, sandbox)
        let told = try await account.notice(.linked(.sub, [swifts]), in: community)
        #expect(told.by == (try talk.lid))
        let seen = try await account.perform(PreviewLinkedGroup(jid: community, group: owls))
        #expect(seen.subject == "Owls")
        // To look is not to keep.
        #expect(try await account.database.read { try $0.group(owls) } == nil)
        let joined = try await account.perform(JoinLinkedGroup(jid: community, group: owls))
        #expect(joined == JoinedGroup(jid: owls, isWaiting: false))
        let asked = try await account.perform(JoinLinkedGroup(jid: community, group: swifts))
        #expect(asked.isWaiting)
        await expectRefusal(404) {
            try await account.perform(PreviewLinkedGroup(jid: community, group: community))
        }
        await expectRefusal(403) {
            try await account.perform(
                CreateGroup(subject: "Crows", members: [], community: community)
            )
        }
        _ = try await account.perform(LeaveGroup(jid: community))
        let left = try await sandbox.group(forest.jid)
        #expect(left.members.map(\.number) == [ada])
        await expectRefusal(403) { try await account.perform(ListSubGroups(jid: community)) }
        try await talk.end()
    }
}
