import BinaryNode
import Model

/// A group as `w:g2` replies and notifications describe it.
///
///     <group id subject creation creator creator_pn s_t s_o s_o_pn addressing_mode p_v_id size>
///       <participant jid phone_number [type]/>… <member_add_mode>all_member_add</member_add_mode>
///     </group>
///
/// - Source: whatsmeow `group.go` (`parseGroupNode`).
struct GroupNode {
    let world: World
    let group: GroupRecord

    /// The whole group; `refused` are those who could not be added, with their errors.
    func full(refused: [Node] = []) -> Node {
        var node = Node(
            "group",
            [
                "id": .text(group.id), "subject": .text(group.subject),
                "creation": .text(String(group.createdAt)),
                "s_t": .text(String(group.subjectTime)),
                "addressing_mode": .text(group.addressingMode),
                "p_v_id": .text(String(group.version)),
                "size": .text(String(group.members.count)),
            ]
        )
        name(group.creator, as: "creator", in: &node)
        name(group.subjectOwner, as: "s_o", in: &node)
        let members = group.members.compactMap(participant)
        let mode = Node("member_add_mode", bytes: Array("all_member_add".utf8))
        node.content = .nodes(members + refused + [mode])
        return node
    }

    /// One member.
    func participant(_ member: GroupRecord.Member) -> Node? {
        guard var node = participant(member.person) else { return nil }
        if member.role != .member { node.attributes["type"] = .text(member.role.rawValue) }
        return node
    }

    /// A person as the group names people: `<participant jid phone_number|lid/>`.
    func participant(_ id: Person.ID) -> Node? {
        guard let person = world.database.people[id] else { return nil }
        return Node(
            "participant",
            [
                "jid": .jid(group.address(person)),
                "phone_number": group.isLIDAddressed ? .jid(person.jid) : nil,
                "lid": group.isLIDAddressed ? nil : .jid(person.lid),
            ]
        )
    }

    private func name(_ id: Person.ID, as key: String, in node: inout Node) {
        guard let person = world.database.people[id] else { return }
        node.attributes[key] = .jid(group.address(person))
        if group.isLIDAddressed { node.attributes["\(key)_pn"] = .jid(person.jid) }
    }
}
