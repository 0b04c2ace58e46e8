import Canvas
import Model

/// What people are called in front of this account's owner.
struct Naming: Sendable {
    private let chats: ChatList
    private let people: People
    private let owner: AccountOwner?

    init(_ account: AccountState) {
        chats = account.chats
        people = account.people
        owner = account.owner
    }

    /// Grows with each name that changes.
    var version: Int { chats.namesVersion + people.version }

    /// A person's or chat's name: `You` for the owner, what the chat list calls it, else the person's own.
    func name(of jid: JID) -> CleanText {
        if isOwn(jid) { return "You" }
        if let row = chats.row(jid), row.hasName { return row.name }
        return people.name(of: jid) ?? chats.name(of: jid)
    }

    /// At the beginning of a sentence: `Anna`, `You`; `Somebody` when nobody knows who.
    func subject(_ jid: JID?) -> CleanText {
        guard let jid else { return "Somebody" }
        return name(of: jid)
    }

    /// Within a sentence: `Anna, Ben and you`.
    func objects(_ people: [JID]) -> CleanText {
        var names = people.prefix(Naming.most).map { isOwn($0) ? "you" : name(of: $0) }
        if people.count > Naming.most { names.append("\(people.count - Naming.most) others") }
        guard let last = names.popLast() else { return "nobody" }
        guard let first = names.first else { return last }
        return names.dropFirst().reduce(first) { "\($0), \($1)" } + " and " + last
    }

    /// Whether this is the account's owner.
    func isOwn(_ jid: JID) -> Bool { owner?.contains(jid) ?? false }

    /// How many people a sentence names.
    private static let most = 5
}

extension AccountState {
    /// What people are called.
    var naming: Naming { Naming(self) }

    /// A person's or chat's name.
    func name(of jid: JID) -> CleanText { naming.name(of: jid) }

    /// The same in this many columns: what tells it from others of that name stays.
    func name(of jid: JID, in columns: Int) -> CleanText {
        guard !naming.isOwn(jid), let row = chats.row(jid), row.hasName else {
            return name(of: jid).truncated(to: columns)
        }
        return row.name(in: columns)
    }
}
