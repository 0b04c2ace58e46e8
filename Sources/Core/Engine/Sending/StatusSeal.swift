import Model
import Stanzas
import Store
import WAProto

/// Seals a status post: as for a group whose members are those who are to see it.
struct StatusSeal {
    let entry: OutboxEntry
    let content: SealedContent

    /// Makes the stanza; the ratchets move.
    func seal(in context: inout SealingContext) throws -> Sealing {
        let setting: StatusAudience
        if let chosen = try context.transaction.statusViewers(content.id, content.message) {
            setting = StatusAudience(rule: .only, people: chosen)
        } else {
            guard let usual = context.facts.found.statusAudience else {
                return .needs(.statusAudience)
            }
            setting = usual
        }
        let viewers = try context.transaction.viewers(setting)
        let own = context.facts.own
        let people = try viewers.filter { !own.contains($0) }.map { try context.correspondent($0) }
        let isMigrated = try own.lid != nil && context.transaction.lidMigration != .no
        let namespace: Namespace = isMigrated ? .lid : .phone
        let unknown = people.filter { $0.address(in: namespace) == nil }.compactMap(\.phone)
            .filter { !context.facts.found.withoutLID.contains($0) }
        guard unknown.isEmpty else { return .needs(.people(unknown, isGroup: true)) }
        let known = people.filter { $0.address(in: namespace) != nil }
        let audience: Audience
        switch try context.audience(of: known + [Correspondent(own)], in: namespace) {
        case .success(let everybody): audience = everybody.withoutHosted
        case .failure(let missing): return .needs(missing.need.inGroup)
        }
        let sealed: GroupMessage
        switch try context.message(content, to: .status, for: audience, in: namespace) {
        case .success(let message): sealed = message
        case .failure(let missing): return .needs(missing.need)
        }
        let given = Set(sealed.keys.map(\.device.bare))
        let message = StatusMessage(
            message: sealed,
            others: known.compactMap { $0.address(in: namespace) }.filter { !given.contains($0) },
            setting: content.message.hasReactionMessage ? nil : setting.rule.setting
        )
        if let row = entry.message { try context.transaction.setAudience(known.count, row: row) }
        return .sealed(SealedStanza(node: message.node, audience: audience.sealed()))
    }
}

extension Transaction {
    /// The people who are to see status posts, by the addresses that the database goes by.
    fileprivate func viewers(_ setting: StatusAudience) throws -> [JID] {
        let named = try setting.people.map { try canonical($0) }
        switch setting.rule {
        case .only: return named
        case .contacts: return try addressBook()
        case .except: return try addressBook().filter { !named.contains($0) }
        }
    }
}
