import Commands
import HTTP
import Model
import REST
import Synchronization
import Testing

@Suite struct EventStreamTests {
    private static let shown = Mutex<[String: Int]>([:])

    /// An event that notes each time that it is put into words.
    private struct Noted: Event {
        static let name = "test.noted"
        static let area = Area.message
        static let isMomentary = false
        var chatAddress: JID? { nil }
        var text: String

        private enum CodingKeys: CodingKey { case text }

        func encode(to encoder: any Encoder) throws {
            shown.withLock { $0[text, default: 0] += 1 }
            var container = encoder.container(keyedBy: CodingKeys.self)
            try container.encode(text, forKey: .text)
        }
    }

    private func entry(_ sequence: Int64, _ text: String) -> JournalEntry {
        JournalEntry(
            sequence: sequence,
            time: Timestamp(milliseconds: 5),
            event: Noted(text: text)
        )
    }

    private func stream(of site: Site, account: String = "default") async throws -> [UInt8] {
        let request = HTTPRequest(
            method: "GET",
            target: "/martlet/v1/events?account=\(account)",
            headers: ["Authorization": "Bearer \(ownerKey)", "Accept": "text/event-stream"]
        )
        let response = await site.respond(to: request)
        #expect(response.bytes == nil, "no stream, but \(response.status)")
        return try await response.body.collect(upTo: 100_000)
    }

    @Test func `an event is put into words once, however many streams tell it`() async throws {
        let entries = (1...5).map { entry($0, "many \($0)") }
        let script = Script { command throws(CommandError) in
            guard (command as? ListEvents)?.after == nil else { throw .ending }
            return EventPage(entries: entries, through: 5)
        }
        let site = try Site(Native(), script)
        let told = try await withThrowingTaskGroup(of: [UInt8].self) { group in
            for _ in 0..<20 { group.addTask { try await stream(of: site) } }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(told.count == 20 && Set(told).count == 1)
        let text = String(decoding: told.first ?? [], as: UTF8.self)
        #expect(text.split(separator: "\n").filter { $0.hasPrefix("id: ") }.count == 5)
        let counts = Self.shown.withLock { $0.filter { $0.key.hasPrefix("many ") } }
        #expect(counts.count == 5 && counts.values.allSatisfy { $0 == 1 }, "\(counts)")
    }

    /// The key is taken back while a page is waited for, as a stream and as a poll.
    @Test func `a key that was taken back reads no further`() async throws {
        let reader = KeyRing.Entry(
            key: ownerKey,
            caller: Caller(key: "reader", role: .reader, sessions: .all)
        )
        let other = KeyRing.Entry(
            key: "another-key",
            caller: Caller(key: "another", role: .manager, sessions: .all)
        )
        let keys = KeyRing([reader, other])
        let kept = entry(1, "kept")
        let late = entry(2, "late")
        let script = Script { command throws(CommandError) in
            guard let after = (command as? ListEvents)?.after else {
                return EventPage(entries: [kept], through: 1)
            }
            guard after < 2 else { throw .ending }
            keys.replace(with: [other])
            return EventPage(entries: [late], through: 2)
        }
        var context = Mount.Context.test(script)
        context.keys = keys
        let site = try Site([try Mount(Native(), context)])
        let told = String(decoding: try await stream(of: site), as: UTF8.self)
        #expect(told.contains("kept") && !told.contains("late"))
        #expect(told.contains("the key is wrong"))
        keys.replace(with: [reader, other])
        let poll = await site.ask(
            "GET",
            "/martlet/v1/events?after=1&wait=50",
            headers: ["Authorization": "Bearer \(ownerKey)"]
        )
        #expect(poll.status == 401 && !poll.text.contains("late"))
    }

    @Test func `what stands in one place of two accounts is told to each`() async throws {
        let first = entry(1, "of the first")
        let second = entry(1, "of the second")
        let script = Script(on: { account, command throws(CommandError) in
            guard (command as? ListEvents)?.after == nil else { throw .ending }
            return EventPage(entries: [account == "desk" ? second : first], through: 1)
        })
        let site = try Site(Native(), script)
        for _ in 0..<2 {
            let mine = String(decoding: try await stream(of: site), as: UTF8.self)
            let other = String(decoding: try await stream(of: site, account: "desk"), as: UTF8.self)
            #expect(mine.contains("of the first") && other.contains("of the second"))
        }
    }
}
