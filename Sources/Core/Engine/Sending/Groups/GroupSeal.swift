import BinaryNode
import Model
import Protobuf
import Signal
import Stanzas
import Store
import WAProto

/// Seals a content for a group: once by the own sender key, and the key itself for each device that lacks it.
///
/// A key that somebody holds who is not in the group any more, or whose device is gone, is replaced first.
///
/// - Source: whatsmeow `send.go` (`sendGroup`).
struct GroupSeal {
    let entry: OutboxEntry
    let content: SealedContent
    /// The group.
    let group: JID

    /// Makes the stanza; the ratchets move.
    func seal(in context: inout SealingContext) throws -> Sealing {
        guard let known = try context.group(group), !isStale(known, context.facts.found) else {
            return .needs(.group(group, entry: entry.entry))
        }
        let members = try people(in: known, &context)
        let audience: Audience
        switch try context.audience(of: members, in: known.isLIDAddressed ? .lid : .phone) {
        case .success(let everybody): audience = everybody.withoutHosted
        case .failure(let missing): return .needs(missing.need.inGroup)
        }
        let message: GroupMessage
        let namespace: Namespace = known.isLIDAddressed ? .lid : .phone
        switch try context.message(content, to: group, for: audience, in: namespace) {
        case .success(let sealed): message = sealed
        case .failure(let missing): return .needs(missing.need)
        }
        if let row = entry.message {
            try context.transaction.setAudience(members.count - 1, row: row)
        }
        return .sealed(SealedStanza(node: message.node, audience: audience.sealed()))
    }

    /// Whether the server has said since that the group is another one by now.
    private func isStale(_ known: Group, _ found: Findings) -> Bool {
        if entry.reseals > 0 || known.isOutdated, !found.freshFor.contains(entry.entry) {
            return true
        }
        return found.staleGroups.contains(group)
    }

    /// Everybody in the group, this account in any case.
    private func people(
        in group: Group,
        _ context: inout SealingContext
    ) throws -> [Correspondent] {
        let own = context.facts.own
        let others = try group.members.filter { !own.contains($0.person) }.map { member in
            var person = try context.correspondent(member.person)
            person.phone = person.phone ?? member.phone
            return person
        }
        return others + [Correspondent(own)]
    }
}

extension SealingContext {
    /// Encrypts a content by the own sender key of a group, and that key for each device that lacks it.
    ///
    /// - Parameters:
    ///   - content: What is sent.
    ///   - group: The group, or that of the status posts.
    ///   - audience: For whom.
    ///   - namespace: How everybody is named.
    /// - Returns: The message; else what has to be found out first.
    /// - Throws: What the database says.
    func message(
        _ content: SealedContent,
        to group: JID,
        for audience: Audience,
        in namespace: Namespace
    ) throws -> Result<GroupMessage, Missing> {
        let key = OwnSenderKey(group: group, context: self)
        let lacking = try key.devices(lackingIt: audience.others)
        let missing = try withoutSession(lacking)
        guard missing.isEmpty else {
            return .failure(Missing(need: .keys(missing, isGroup: true)))
        }
        return .success(
            GroupMessage(
                id: content.id,
                traits: content.traits,
                to: group,
                isLIDAddressed: namespace == .lid,
                participantHash: audience.participantHash,
                keys: try key.distribute(to: lacking),
                ciphertext: try key.encrypt(content.payload),
                deviceIdentity: facts.deviceIdentity
            )
        )
    }
}

extension JID {
    /// Whether a business host runs this device, by its address or by its number, whatever the server calls it.
    fileprivate var isRunByHost: Bool { isHosted || device == Admission.hosted }
}

extension Audience {
    /// Devices that a business host runs take no part in groups and get no status posts.
    var withoutHosted: Audience {
        Audience(
            people: people,
            devices: devices.filter { !$0.isRunByHost },
            others: others.filter { !$0.isRunByHost }
        )
    }
}
