import Model
import Sandbox
import Store
import Support
import Testing

@testable import Engine

@Suite struct AskingTalkTests {
    private func nothingWaits(_ talk: Talk) async throws {
        try await until("nothing left to send") {
            try await talk.account.database.read { try $0.outboxLanes() }.isEmpty
        }
    }

    @Test func `a phone that takes its time is waited for`() async throws {
        let talk = try await Talk.start()
        let late = FaultOrder("answer-late", milliseconds: 3000)
        try await talk.sandbox.order([late], for: talk.number)
        try await talk.sandbox.trouble([.unavailable], from: talk.contact.number)
        try await talk.hear("look")
        try await until("the placeholder") { try await talk.messages().count == 1 }
        try await nothingWaits(talk)
        #expect(try await talk.messages().map(\.words) == [nil])
        try await talk.texts(["look"])
        try await talk.end()
    }

    @Test func `what its author sends again is not asked for`() async throws {
        let talk = try await Talk.start()
        try await talk.hear("first")
        try await talk.texts(["first"])
        try await talk.sandbox.trouble([.damage], from: talk.contact.number)
        try await talk.hear("damaged")
        try await talk.texts(["first", "damaged"])
        try await nothingWaits(talk)
        let asked = await talk.sandbox.stanzas().filter {
            $0.direction == .fromClient && $0.xml.contains("category=\"peer\"")
        }
        #expect(asked.isEmpty)
        try await talk.end()
    }
}
