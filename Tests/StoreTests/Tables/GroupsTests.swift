import Model
import Store
import Support
import Testing

@Suite struct GroupsTests {
    private let directory = TemporaryDirectory()
    private let birds = JID(user: "1203", server: .group)

    private func open() throws -> Database {
        try Database.open(directory.path(of: "martlet.db"))
    }

    private var group: Group {
        Group(
            jid: birds,
            subject: "Birds",
            owner: .lid("100"),
            created: Timestamp(seconds: 1_700_000_000),
            members: [Group.Member(person: .lid("100"), role: .superadmin)],
            description: Group.Description(
                id: "A",
                text: "Chirp",
                by: .lid("100"),
                time: Timestamp(seconds: 1_700_000_001)
            ),
            settings: [.announcement, .memberAdd],
            disappearing: 86_400,
            kind: .announcements,
            parent: JID(user: "99", server: .group),
            size: 300,
            version: "7"
        )
    }

    @Test func `a group is kept whole, and replaced whole`() async throws {
        let database = try open()
        let group = group
        try await database.write { try $0.setGroup(group) }
        #expect(try await database.read { try $0.group(birds) } == group)
        let plain = Group(jid: birds, subject: "Swifts", created: group.created, version: "8")
        try await database.write { try $0.setGroup(plain) }
        #expect(try await database.read { try $0.group(birds) } == plain)
        await database.close()
    }

    @Test func `settings and description change by themselves`() async throws {
        let database = try open()
        let group = group
        try await database.write { transaction in
            try transaction.setGroup(group)
            try transaction.setSetting(.announcement, isOn: false, of: birds)
            try transaction.setSetting(.locked, isOn: true, of: birds)
            try transaction.setDescription(nil, of: birds)
            try transaction.setDisappearing(0, in: birds, at: transaction.now)
        }
        let changed = try #require(try await database.read { try $0.group(birds) })
        #expect(changed.settings == [.locked, .memberAdd])
        #expect(changed.description == nil)
        #expect(changed.disappearing == 0)
        await database.close()
    }

    @Test func `a step from another version makes the group an old one`() async throws {
        let database = try open()
        let group = group
        func step(from before: String?, to after: String?) async throws -> Group? {
            try await database.write { transaction in
                try transaction.stepMembers(of: birds, from: before, to: after)
                return try transaction.group(birds)
            }
        }
        try await database.write { try $0.setGroup(group) }
        #expect(try await step(from: "7", to: "8")?.version == "8")
        #expect(try await step(from: "7", to: "8")?.isOutdated == false, "the same once more")
        #expect(try await step(from: nil, to: nil)?.isOutdated == false, "nobody counts")
        #expect(try await step(from: "9", to: "10")?.isOutdated == true)
        #expect(try await step(from: "10", to: "11")?.isOutdated == true, "until it is asked for")
        try await database.write { try $0.setGroup(group) }
        #expect(try await database.read { try $0.group(birds) } == group)
        await database.close()
    }
}
