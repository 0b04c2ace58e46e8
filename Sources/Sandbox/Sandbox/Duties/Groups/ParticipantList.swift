import BinaryNode
import Model

/// The people that a `w:g2` request names, and what each of them would say to being added.
struct ParticipantList {
    /// The addresses as they were given.
    let jids: [JID]
    private let world: World

    /// Reads `<participant jid/>…`; nil when one is not named.
    init?(_ node: Node, _ world: World) {
        let participants = node.children("participant")
        jids = participants.compactMap { $0.jid("jid") }
        guard jids.count == participants.count, jids.allSatisfy(\.isPerson) else { return nil }
        self.world = world
    }

    /// Who can be added by somebody to a group, and an answer for each who cannot.
    ///
    /// - Source: whatsmeow `group.go` (`parseParticipant`).
    func sorted(
        by actor: Person.ID,
        into group: GroupRecord
    ) -> (added: [Person.ID], refused: [Node]) {
        var added: [Person.ID] = []
        var refused: [Node] = []
        for jid in jids {
            let person = world.directory.person(jid)
            if let person, person.id == actor || added.contains(person.id) { continue }
            if let error = error(person, group) {
                refused.append(refusal(jid, person, error, Offer(actor: actor, group: group)))
            } else if let person {
                added.append(person.id)
            }
        }
        return (added, refused)
    }

    private func error(_ person: Person?, _ group: GroupRecord) -> Int? {
        guard let person else { return 404 }
        if group.role(of: person.id) != nil { return 409 }
        if group.formerMembers.contains(person.id) { return 408 }
        if let ordered = RefuseAdding.take(for: person.id, in: world) { return ordered }
        let groupadd = person.privacy.first { $0.name == "groupadd" }?.value
        if groupadd == "none" { return 403 }
        return group.isFull ? 419 : nil
    }

    /// Who wanted somebody in a group.
    private struct Offer {
        let actor: Person.ID
        let group: GroupRecord
    }

    private func refusal(_ jid: JID, _ person: Person?, _ error: Int, _ offer: Offer) -> Node {
        var node = Node(
            "participant",
            [
                "jid": .jid(person?.lid ?? jid.bare), "phone_number": person.map { .jid($0.jid) },
                "error": .text(String(error)),
            ]
        )
        guard error == 403 || error == 408, let person else { return node }
        let (code, expires) = Invitations(world: world).make(
            for: person.id,
            into: offer.group,
            by: offer.actor
        )
        let request = Node(
            "add_request",
            ["code": .text(code), "expiration": .text(String(expires))]
        )
        node.content = .nodes([request])
        return node
    }
}
