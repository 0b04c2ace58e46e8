import Commands
import Engine
import Model
import Sandbox
import Store
import Support
import Testing

/// What seldom becomes of a group, and how it is told.
@Suite struct GroupNewsTalkTests {
    private func change(_ birds: Birds, _ change: Sandbox.GroupChange) async throws {
        try await birds.talk.sandbox.change(group: "\(birds.group.jid)", change)
    }

    @Test func `of several things at once each is told, one that nobody knows as well`()
        async throws
    {
        let birds = try await Birds.start()
        try await change(
            birds,
            Sandbox.GroupChange(
                actor: birds.ada.number,
                subject: "Owls",
                settings: ["locked": true],
                growthLock: 600,
                unknown: "hoot",
                together: true
            )
        )
        let told = try await birds.changes(5).dropFirst()
        #expect(
            told.map(\.change) == [
                .subject("Owls"), .setting(.locked, isOn: true), .growthLocked(true),
                .other("hoot"),
            ]
        )
        let notifications = await birds.talk.sandbox.stanzas().filter {
            $0.direction == .toClient && $0.xml.contains("<hoot")
        }
        #expect(notifications.count == 1)
        let group = try await birds.account.database.read { try $0.group(birds.group.jid) }
        #expect(group?.settings.contains(.locked) == true)
        try await birds.talk.end()
    }

    @Test func `who has another number is another member, and the old one reads on no more`()
        async throws
    {
        let birds = try await Birds.start()
        try await birds.say("before")
        try await birds.heard("before", by: [birds.ada, birds.kim])
        let lou = try await birds.talk.sandbox.addContact("Kim", script: .silent)
        try await change(
            birds,
            Sandbox.GroupChange(actor: birds.kim.number, renumber: lou.number)
        )
        let (old, new) = (try #require(JID(birds.kim.lid)), try #require(JID(lou.lid)))
        _ = try await birds.account.notice(.renumbered(from: old, to: new), in: birds.group.jid)
        try await birds.say("after")
        try await birds.heard("after", by: [birds.ada, lou])
        #expect(try await birds.talk.sandbox.arrivals(birds.kim.number).count == 1)
        try await birds.talk.end()
    }

    @Test func `a group that its admin deletes takes no more, and stays to be read`() async throws {
        let birds = try await Birds.start()
        try await birds.say("before")
        try await birds.heard("before", by: [birds.ada, birds.kim])
        try await change(birds, Sandbox.GroupChange(actor: birds.ada.number, delete: true))
        let told = try await birds.account.notice(.deleted, in: birds.group.jid)
        #expect(told.by == JID(birds.ada.lid))
        let refused = try await birds.say("after")
        try await until("the refusal") {
            try await birds.account.state(of: refused.id, in: birds.group.jid) == .failed
        }
        #expect(try await birds.messages().contains { $0.words == "before" })
        try await birds.talk.end()
    }

    @Test func `what is for one look is named, and nobody is asked for it`() async throws {
        let talk = try await Talk.start()
        let id = try await talk.sandbox.send(
            MediaSketch("image", isViewOnce: true),
            from: talk.contact.number,
            to: talk.number
        )
        let message = try await talk.message(MessageID(id))
        #expect(message.content == .unavailable(kind: "view_once"))
        try await talk.hear("later")
        try await until("what came later") { try await talk.messages().count == 2 }
        let asked = await talk.sandbox.stanzas().filter {
            $0.direction == .fromClient && $0.xml.contains("category=\"peer\"")
        }
        #expect(asked.isEmpty)
        try await talk.end()
    }
}
