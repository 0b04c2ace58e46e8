import BinaryNode
import Model
import Store
import Support
import Testing

@testable import Engine

@Suite struct PreparationTests {
    @Test func `a question that is not answered holds up only who needs it`() async throws {
        let party = try await Party.open()
        _ = try party.ownPhone()
        _ = try party.contact("200")
        let clock = ManualClock()
        party.exchange.change { state in
            state.beforeAnswer = { iq in
                guard iq.string("xmlns") == "w:g2" else { return }
                try? await clock.sleep(until: clock.now.advanced(by: .seconds(75)), tolerance: nil)
            }
        }
        // All of them need something in the first round.
        for group in ["1", "2", "3"] {
            try await party.send("waits", to: JID(user: "12036\(group)", server: .group))
        }
        let events = party.database.events()
        let message = try await party.send("goes on")
        await party.outbox.online()
        try await party.reached(.sent, message.id, in: events)
        try await until("all questions") {
            party.exchange.asked.filter { $0 == "w:g2" }.count == 3
        }
        #expect(try await party.waiting().count == 3)
        clock.advance(by: .seconds(75))
        try await until("their refusal") {
            try await party.waiting().allSatisfy { $0.attempts == 1 }
        }
    }

    @Test func `a member that the server has no keys of keeps no group waiting`() async throws {
        let party = try await Party.open()
        _ = try party.ownPhone()
        _ = try party.contact("200")
        let group = Group(
            jid: JID(user: "120363", server: .group),
            subject: "Birds",
            owner: nil,
            created: Timestamp(seconds: 1),
            isLIDAddressed: true,
            members: ["100", "200", "777"].map { Group.Member(person: .lid($0), role: .member) }
        )
        try await party.database.write { try $0.setGroup(group) }
        await party.outbox.online()
        // So that it is the only one who is asked about.
        try await party.deliver("to one of them")
        try await party.deliver("to the group", to: group.jid)
        let sent = try #require(party.exchange.messages.last)
        #expect(party.addressed(sent) == [.lid("200"), .lid("100")])
    }
}
