import Commands
import Engine
import Model
import Sandbox
import Store
import Support
import Testing

/// A group that is changed by an account, and by others.
@Suite struct GroupChangeTalkTests {
    private func kept(_ birds: Birds) async throws -> Group? {
        try await birds.account.database.read { try $0.group(birds.group.jid) }
    }

    @Test func `what others change is known`() async throws {
        let birds = try await Birds.start()
        let jid = birds.group.jid
        try await birds.talk.sandbox.change(
            group: "\(jid)",
            Sandbox.GroupChange(
                actor: birds.ada.number,
                description: "Chirp",
                settings: ["locked": true, "memberAdd": false],
                timer: 604_800
            )
        )
        try await until("all of it") {
            let group = try await kept(birds)
            return group?.description?.text == "Chirp" && group?.disappearing == 604_800
                && group?.settings.contains(.locked) == true
                && group?.settings.contains(.memberAdd) == false
        }
        let ada = try #require(JID(birds.ada.lid))
        #expect(try await kept(birds)?.description?.by == ada)
        let told = try await birds.changes(5).filter { $0.by == ada }
        #expect(
            told.map(\.change) == [
                .description("Chirp"), .setting(.locked, isOn: true),
                .setting(.memberAdd, isOn: false), .disappearing(seconds: 604_800),
            ]
        )
        // The sandbox insists on the timer in each text.
        try await birds.say("on time")
        try await birds.heard("on time", by: [birds.ada, birds.kim])
        #expect(await birds.talk.sandbox.violations().isEmpty)
        try await birds.talk.end()
    }
}
