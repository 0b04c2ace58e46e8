import Commands
import Engine
import Model
import Store
import Support
import Testing

@testable import Hosting

struct ListReceiptsTests {
    private static let group = JID(user: "120363", server: .group)

    private func put(_ id: String, in chat: JID, _ household: Household) async throws {
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

    private func receive(
        _ kind: ReceiptKind,
        from person: JID,
        in chat: JID,
        at seconds: Int64,
        _ household: Household
    ) async throws {
        _ = try await household.account.database.write { transaction in
            try transaction.applyReceipt(
                chat: chat,
                ids: [MessageID("A")],
                from: person,
                kind: kind,
                time: Timestamp(seconds: seconds)
            )
        }
    }

    @Test func `a group's message says who has it since when`() async throws {
        let household = try await Household()
        try await put("A", in: Self.group, household)
        try await household.account.database.write { transaction in
            let row = try transaction.message(chat: Self.group, id: MessageID("A"))?.row
            try transaction.setAudience(3, row: row ?? 0)
        }
        try await receive(.delivered, from: .lid("300"), in: Self.group, at: 20, household)
        try await receive(.read, from: .lid("200"), in: Self.group, at: 30, household)
        try await receive(.read, from: .lid("300"), in: Self.group, at: 40, household)
        let report = try await household.guest()
            .perform(ListReceipts(id: MessageID("A"), chat: Self.group), on: "home")
        #expect(report.audience == 3)
        #expect(report.state == .queued)
        #expect(
            report.receipts == [
                .init(
                    member: .lid("300"),
                    delivered: Timestamp(seconds: 20),
                    read: Timestamp(seconds: 40)
                ),
                .init(
                    member: .lid("200"),
                    delivered: Timestamp(seconds: 30),
                    read: Timestamp(seconds: 30)
                ),
            ]
        )
        await household.host.close()
    }

    @Test func `with one person the state says it, and others' messages have none`() async throws {
        let household = try await Household()
        let ada = JID.lid("200")
        try await put("A", in: ada, household)
        try await receive(.read, from: ada, in: ada, at: 20, household)
        let guest = try await household.guest()
        let report = try await guest.perform(ListReceipts(id: MessageID("A")), on: "home")
        #expect(report.state == .read && report.audience == 1 && report.receipts.isEmpty)
        let refusal = await #expect(throws: CommandError.self) {
            _ = try await guest.perform(ListReceipts(id: MessageID("B")), on: "home")
        }
        #expect(refusal?.code == .notFound)
        await household.host.close()
    }
}
