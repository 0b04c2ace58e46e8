import Model
import Store

// A change is told once, by whatever comes first: the group as a whole, or its news. What was told the chat itself
// knows.

extension Transaction {
    /// What of a change is to be told: nothing of it when the group was so before and the last line about it says so.
    ///
    /// - Parameters:
    ///   - change: What was changed.
    ///   - before: The group before that.
    /// - Returns: The change, of people those who were not told of; nil when there is nothing left.
    /// - Throws: `SQLiteError`.
    func untold(_ change: GroupChange, since before: Group) throws -> GroupChange? {
        guard !change.holders(in: before).isEmpty else { return change }
        // As they were told: news may be older than what the group as a whole has shown.
        let told = try messages(chat: before.jid, limit: Self.looked).sorted { $0.row > $1.row }
            .compactMap { $0.content.as(GroupNoticeContent.self)?.change }
        guard let people = change.people else {
            return told.first { $0.isAbout(the: change) } == change ? nil : change
        }
        let held = Set(change.holders(in: before))
        let left = people.filter { person in
            let last = told.first { told in
                told.people?.contains(person) == true && told.isAbout(the: change)
            }
            return !held.contains(person) || last?.isSameDeed(as: change) != true
        }
        return left.isEmpty ? nil : change.of(left)
    }

    /// How many of the newest messages are looked through: what comes twice comes close together.
    private static var looked: Int { 100 }
}

extension GroupChange {
    /// The people of a change of members; nil for any other.
    fileprivate var people: [JID]? {
        switch self {
        case .added(let people), .removed(let people), .promoted(let people), .demoted(let people):
            people
        default: nil
        }
    }

    /// The same, done to other people.
    fileprivate func of(_ people: [JID]) -> GroupChange {
        switch self {
        case .added: .added(people)
        case .removed: .removed(people)
        case .promoted: .promoted(people)
        case .demoted: .demoted(people)
        default: self
        }
    }

    /// Whether both do the same to whomever.
    fileprivate func isSameDeed(as other: GroupChange) -> Bool { of([]) == other.of([]) }

    /// Whether one says what the other says, or takes it back.
    fileprivate func isAbout(the other: GroupChange) -> Bool {
        switch (self, other) {
        case (.subject, .subject), (.description, .description), (.disappearing, .disappearing):
            true
        case (.setting(let own, _), .setting(let other, _)): own == other
        case (.added, .added), (.added, .removed), (.removed, .added), (.removed, .removed): true
        // Whoever comes or goes is an admin no longer.
        case (_, .promoted), (_, .demoted): people != nil
        default: false
        }
    }

    /// Whom or what the group has so already: those of the people for whom it holds, the group itself for what is
    /// about it; empty when it does not hold.
    fileprivate func holders(in group: Group) -> [JID] {
        let roles = Dictionary(
            group.members.map { ($0.person, $0.role) },
            uniquingKeysWith: { first, _ in first }
        )
        return switch self {
        case .subject(let subject): group.subject == subject ? [group.jid] : []
        case .description(let text): (group.description?.text ?? "") == text ? [group.jid] : []
        case .disappearing(let seconds): group.disappearing == seconds ? [group.jid] : []
        case .setting(let setting, let isOn):
            group.settings.contains(setting) == isOn ? [group.jid] : []
        case .added(let people): people.filter { roles[$0] != nil }
        case .removed(let people): people.filter { roles[$0] == nil }
        case .promoted(let people): people.filter { roles[$0].map { $0 != .member } ?? false }
        case .demoted(let people): people.filter { roles[$0] == .member }
        default: []
        }
    }
}
