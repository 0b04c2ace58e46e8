import Commands
import Engine
import Model
import Support
import Testing

@testable import Hosting

struct ListEventsTests {
    private func list(_ household: Household, _ command: ListEvents) async throws -> EventPage {
        try await household.host.perform(command, on: "home")
    }

    private func ids(_ page: EventPage) -> [String] {
        page.entries.compactMap { ($0.event as? SendingFailed)?.id.text }
    }

    @Test func `pages follow each other by their cursor`() async throws {
        let household = try await Household()
        for number in 1...5 { try await household.happen(number) }
        let first = try await list(household, ListEvents(after: 0, limit: 3))
        #expect(ids(first) == ["1", "2", "3"])
        let second = try await list(household, ListEvents(after: first.through, limit: 3))
        #expect(ids(second) == ["4", "5"])
        let third = try await list(household, ListEvents(after: second.through))
        #expect(third == EventPage(through: second.through))
        let none = try await list(household, ListEvents(after: 0, areas: [.group]))
        #expect(none == EventPage(through: second.through))
        await household.host.close()
    }

    @Test func `from now on is after what was, and waits for what comes`() async throws {
        let household = try await Household()
        try await household.happen(1)
        let now = try await list(household, ListEvents())
        #expect(now.entries.isEmpty)
        async let waiting = list(household, ListEvents(after: now.through, wait: 60_000))
        try await household.happen(2)
        #expect(ids(try await waiting) == ["2"])
        let late = try await list(household, ListEvents(wait: 1))
        #expect(late.entries.isEmpty)
        await household.host.close()
    }

    @Test func `who would wait for the next gets no more than was asked for`() async throws {
        let household = try await Household()
        for number in 1...5 { try await household.happen(number) }
        let first = try await list(household, ListEvents(after: 0, limit: 3, wait: 60_000))
        #expect(ids(first) == ["1", "2", "3"])
        let rest = ListEvents(after: first.through, limit: 3, wait: 60_000)
        #expect(ids(try await list(household, rest)) == ["4", "5"])
        let last = try await list(household, ListEvents(after: 0, limit: 1, wait: 60_000))
        let page = try await list(household, ListEvents(after: last.through, limit: 100))
        #expect(ids(page) == ["2", "3", "4", "5"])
        await household.host.close()
    }

    @Test func `a place beyond the end is told as lost, at once`() async throws {
        let household = try await Household()
        try await household.happen(1)
        let page = try await list(household, ListEvents(after: 9, wait: 60_000))
        #expect(page == EventPage(lost: AccountNews.Lost(from: 2, to: 9), through: 1))
        try await household.happen(2)
        #expect(ids(try await list(household, ListEvents(after: page.through))) == ["2"])
        await household.host.close()
    }

    @Test(arguments: [ListEvents(limit: 0), ListEvents(limit: 1001), ListEvents(wait: 60_001)])
    func `what is too much is refused`(command: ListEvents) async throws {
        let household = try await Household()
        let error = await #expect(throws: CommandError.self) { try await list(household, command) }
        #expect(error?.code == .invalid)
        await household.host.close()
    }
}
