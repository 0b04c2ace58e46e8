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

    /// What the server said of one of several groups.
    enum Found: Sendable {
        /// How it stands.
        case group(Group)
        /// That it does not show it, with its number for why.
        case refused(JID, Int)
        /// Nothing.
        case unanswered(JID)
    }

    /// Asks about several groups at once and stores what is shown; one that is too big for that is asked about alone.
    ///
    /// - Returns: One for each group, in their order.
    func fetch(_ groups: [JID]) async throws(EngineError) -> [Found] {
        let answers = try await link.query(FetchGroups(groups))
        let shown = groups.compactMap { group -> GroupInfo? in
            guard case .group(let info) = answers[group] else { return nil }
            return info
        }
        try await keep(shown)
        var found: [Found] = []
        for group in groups {
            switch answers[group] {
            case .group(let info): found.append(.group(info.group))
            case .refused(let code): found.append(.refused(group, code))
            case .truncated: found.append(try await fetchAlone(group))
            case nil: found.append(.unanswered(group))
            }
        }
        return found
    }

    private func fetchAlone(_ group: JID) async throws(EngineError) -> Found {
        do {
            return .group(try await fetch(group))
        } catch .refused(_, let code, _) {
            return .refused(group, code)
        }
    }

    /// Stores what the server said about a group.
    func keep(_ info: GroupInfo) async throws(EngineError) -> Group {
        try await keep([info])
        return info.group
    }

    /// Stores what the server said about groups; where they stand in the list of chats is about messages alone.
    func keep(_ infos: [GroupInfo]) async throws(EngineError) {
        let now = link.serverNow
        try await link.write { transaction in
            for group in infos.map(\.group) {
                let known = try transaction.group(group.jid)
                try transaction.setGroup(group)
                if let known { try tellNew(since: known, at: now, in: transaction) }
            }
        }
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
