import Crypto
import Model
import Stanzas
import Store
import Synchronization

/// Which devices people have: from the database, else from the server.
final class DeviceBook: Sendable {
    private let link: Link
    private let changes = Mutex(0)

    /// Creates the book of an account.
    init(link: Link) { self.link = link }

    /// A list is changing in the database: answers that are under way may be older.
    ///
    /// Called from within the transaction that changes it.
    func noteChange() { changes.withLock { $0 += 1 } }

    /// The device lists of some people; who has none is not in the answer.
    func lists(of users: [JID]) async throws(EngineError) -> [JID: DeviceList] {
        while true {
            let before = changes.withLock { $0 }
            var lists = try await stored(users)
            let unknown = users.filter { lists[$0] == nil }
            guard !unknown.isEmpty else { return lists }
            let sid = Hex.encode(link.random.bytes(8))
            let answer = try await link.query(FetchDevices(users: unknown, sid: sid))
            let fresh = answer.filter { !$0.devices.isEmpty && unknown.contains($0.user) }
                .map { DeviceList(user: $0.user, $0.devices) }
            let isFresh = try await link.write { transaction in
                // A change that arrived meanwhile may be missing in the answer: ask once more.
                guard self.changes.withLock({ $0 }) == before else { return false }
                for list in fresh { try transaction.setDevices(list) }
                return true
            }
            guard isFresh else { continue }
            for list in fresh { lists[list.user] = list }
            return lists
        }
    }

    /// Forgets the lists of some people: the server knows better.
    func forget(_ users: [JID]) async throws(EngineError) {
        try await link.write { transaction in
            self.noteChange()
            for user in users { try transaction.forgetDevices(of: user) }
        }
    }

    private func stored(_ users: [JID]) async throws(EngineError) -> [JID: DeviceList] {
        try await link.write { transaction in
            var lists: [JID: DeviceList] = [:]
            for user in users { lists[user] = try transaction.devices(of: user) }
            return lists
        }
    }
}
