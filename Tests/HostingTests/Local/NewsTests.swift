import Commands
import Engine
import Model
import Store
import Support
import Testing

@testable import Hosting

struct NewsTests {
    private func numbers(
        _ news: RemoteNews,
        count: Int
    ) async throws -> [Int] {
        try await within("\(count) events", seconds: 60) {
            var found: [Int] = []
            for try await part in news {
                found += part.numbers
                if found.count >= count { break }
            }
            return found
        }
    }

    @Test func `how the account stands comes first, then what happens`() async throws {
        let household = try await Household()
        let news = try await household.guest().news(of: "home")
        let iterator = news.makeAsyncIterator()
        #expect(try await iterator.next() == .status(AccountStatus()))
        try await household.happen(1)
        #expect(try await iterator.next()?.numbers == [1])
        await household.host.close()
    }

    @Test func `a place to start after and areas are kept to`() async throws {
        let household = try await Household()
        for number in 1...3 { try await household.happen(number) }
        let guest = try await household.guest()
        let first = try await numbers(guest.news(of: "home", after: 1), count: 2)
        #expect(first == [2, 3])
        let other = try await guest.news(of: "home", after: 0, areas: [.group])
        try await household.happen(4)
        try await household.account.database.write { transaction in
            try transaction.record(ConnectionChanged(.online))
        }
        let mine = try await numbers(guest.news(of: "home", after: 0), count: 4)
        #expect(mine == [1, 2, 3, 4])
        let iterator = other.makeAsyncIterator()
        #expect(try await iterator.next() == .status(AccountStatus()))
        await household.host.close()
    }

    @Test func `who reads slowly gets everything in order, and holds up nobody`() async throws {
        let household = try await Household()
        let guest = try await household.guest()
        let slow = try await guest.news(of: "home")
        let count = 5000
        for start in stride(from: 0, to: count, by: 100) {
            try await household.account.database.write { transaction in
                for number in start..<start + 100 {
                    let id = MessageID("\(number)")
                    try transaction.record(SendingFailed(id: id, chat: .lid("7"), reason: "slow"))
                }
            }
        }
        #expect(try await guest.perform(ListAccounts(), on: "").count == 1)
        #expect(try await numbers(slow, count: count) == Array(0..<count))
        await household.host.close()
    }

    @Test func `nobody's news are refused`() async throws {
        let household = try await Household()
        let guest = try await household.guest()
        await #expect(throws: CommandError.noSuchAccount("other")) {
            _ = try await guest.news(of: "other")
        }
        await household.host.close()
    }
}
