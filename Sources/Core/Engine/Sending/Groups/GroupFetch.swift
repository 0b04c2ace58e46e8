import Crypto
import Encodings
import Model
import Stanzas
import Store

/// Asks the server how a group stands, and keeps the answer.
struct GroupFetch: Sendable {
    let link: Link

    /// Asks and stores.
    func fetch(_ group: JID) async throws(EngineError) -> Group {
        let info = try await link.query(FetchGroup(group))
        return try await keep(info)
    }

    /// Stores what the server said about a group.
    func keep(_ info: GroupInfo) async throws(EngineError) -> Group {
        let group = info.group
        let now = link.serverNow
        try await link.write { transaction in
            let known = try transaction.group(group.jid)
            try transaction.setGroup(group)
            if let known { try tellNew(since: known, at: now, in: transaction) }
        }
        return group
    }

    /// Says who is in a group that nobody was said to have come into: they read what is said there from now on.
    private func tellNew(
        since known: Group,
        at now: Timestamp,
        in transaction: Transaction
    ) throws {
        let before = Set(try known.members.map { try transaction.canonical($0.person) })
        let members = try transaction.group(known.jid)?.members ?? []
        let new = members.map(\.person).filter { !before.contains($0) }
        guard !new.isEmpty else { return }
        let event = GroupChanged(group: known.jid, change: .added(new), time: now)
        let line = event.line(MessageID("group-members \(Hex.encode(link.random.bytes(8)))"))
        if try transaction.insert(line) != nil { try transaction.record(event) }
    }

    /// What a failure means for a message to the group.
    static func obstacle(_ error: EngineError) -> Obstacle {
        switch error {
        case .refused(_, let code, _) where code == 403 || code == 404:
            .final("this group does not exist any more, or this account is not in it (\(code))")
        default: Obstacle(error)
        }
    }
}
