import Commands
import Model
import Stanzas
import Store

/// What operations on one group have in common: the address is a group's, and a change that the server took is
/// noted here too.
///
/// The server tells every member of a change, this device perhaps not; its news find it done already.
struct GroupWork: Sendable {
    let account: Account
    /// The group.
    let group: JID

    /// Looks at the address.
    init(_ jid: JID, on account: Account) throws(CommandError) {
        guard jid.isGroup else { throw .invalid("\(jid) is not a group's address") }
        group = jid.bare
        self.account = account
    }

    /// Asks the server to change the group, then notes the change.
    ///
    /// - Returns: The group as it is now.
    func change<Q: Query>(
        by request: Q,
        _ note: @escaping @Sendable (Transaction) throws -> Void
    ) async throws(CommandError) -> Group where Q.Reply == Void {
        try await account.carryOutInGroup { () throws(EngineError) in
            try await account.link.query(request)
            let group = group
            let noted = try await account.link.write { transaction in
                try note(transaction)
                return try transaction.group(group)
            }
            if let noted { return noted }
            return try await GroupFetch(link: account.link).fetch(group)
        }
    }

    /// Asks the server for something that leaves the group as it is here.
    func ask<Q: Query>(
        _ request: Q,
        _ words: (Int) -> String = GroupRefusal.sentence
    ) async throws(CommandError) -> Q.Reply where Q.Reply: Sendable {
        try await account.carryOutInGroup(words) { () throws(EngineError) in
            try await account.link.query(request)
        }
    }

    /// As many groups as one request takes, each once.
    static func distinct(_ groups: [JID], most: Int) throws(CommandError) -> [JID] {
        guard (1...most).contains(groups.count) else {
            throw .invalid("groups takes 1 to \(most) addresses")
        }
        if let odd = groups.first(where: { !$0.isGroup }) {
            throw .invalid("\(odd) is not a group's address")
        }
        var seen: Set<JID> = []
        return groups.map(\.bare).filter { seen.insert($0).inserted }
    }

    /// People as a request about a group names them, with what lets this account add them.
    static func participants(
        _ people: [JID],
        _ transaction: Transaction
    ) throws -> [Stanzas.CreateGroup.Participant] {
        try people.map { person in
            let canonical = try transaction.canonical(person)
            return Stanzas.CreateGroup.Participant(
                jid: canonical,
                phone: try transaction.phone(for: canonical),
                token: try transaction.privacyToken(for: person)?.token
            )
        }
    }
}
