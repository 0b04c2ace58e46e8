import Commands
import Engine
import Model
import Store
import Testing

@testable import Hosting

struct GetPeopleTests {
    @Test func `people are named in the order they were asked for, by any of their addresses`()
        async throws
    {
        let household = try await Household()
        try await household.account.database.write { transaction in
            try transaction.learn(phone: .phone("358501112233"), lid: .lid("1"))
            try transaction.setPushName("Anna", for: .lid("1"))
        }
        let command = GetPeople(people: [.lid("2"), .phone("358501112233"), .lid("1")])
        let people = try await household.guest().perform(command, on: "home")
        let anna = Person(jid: .lid("1"), phone: .phone("358501112233"), name: "Anna")
        #expect(people == [Person(jid: .lid("2")), anna, anna])
        await household.host.close()
    }

    @Test func `more than a thousand at once are refused`() async throws {
        let household = try await Household()
        let command = GetPeople(people: (0...1000).map { .lid("\($0)") })
        let error = await #expect(throws: CommandError.self) {
            try await household.host.perform(command, on: "home")
        }
        #expect(error?.code == .invalid)
        await household.host.close()
    }
}
