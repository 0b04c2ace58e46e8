import Commands
import Engine
import Model
import Store
import Support
import Testing

@testable import Hosting

struct GetMessageTests {
    private func put(_ id: String, to chat: JID, _ household: Household) async throws {
        let message = OutgoingMessage(
            chat: chat,
            id: MessageID(id),
            sender: .lid("100"),
            time: Timestamp(seconds: 1_700_000_000),
            content: .text(id),
            payload: [1]
        )
        _ = try await household.account.database.write { try $0.enqueue(message) }
    }

    private func report(_ household: Household, _ command: GetMessage) async throws -> MessageReport
    {
        try await household.guest().perform(command, on: "home")
    }

    @Test func `an own message is found by its id, and a failed one says why`() async throws {
        let household = try await Household()
        try await put("A", to: .lid("200"), household)
        let queued = try await report(household, GetMessage(id: MessageID("A")))
        #expect(queued.message.state == .queued && queued.failure == nil)
        try await household.account.database.write { transaction in
            for entry in try transaction.outboxLanes().flatMap({
                try transaction.outgoing(in: $0, limit: 10)
            }) {
                try transaction.fail(entry.entry, reason: "nobody has this number")
            }
        }
        try await put("B", to: .lid("200"), household)
        let failed = try await report(household, GetMessage(id: MessageID("A")))
        #expect(failed.message.state == .failed)
        #expect(failed.failure == "nobody has this number")
        let other = try await report(household, GetMessage(id: MessageID("B"), chat: .lid("200")))
        #expect(other.message.content.text == "B" && other.failure == nil)
        await household.host.close()
    }

    @Test func `what is not there is not found`() async throws {
        let household = try await Household()
        try await put("A", to: .lid("200"), household)
        for wrong in [
            GetMessage(id: MessageID("a")), GetMessage(id: MessageID("A"), chat: .lid("300")),
        ] {
            let error = await #expect(throws: CommandError.self) {
                try await report(household, wrong)
            }
            #expect(error?.code == .notFound)
        }
        await household.host.close()
    }
}
