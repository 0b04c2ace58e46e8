import BinaryNode
import Model

/// A group as `w:g2` replies and notifications describe it.
///
///     <group id subject creation creator creator_pn s_t s_o s_o_pn addressing_mode p_v_id size>
///       <participant jid phone_number [type]/>… [<description id t><body>{text}</body></description>]
///       [<parent/>|<default_sub_group/>|<general_chat/>] [<linked_parent jid/>] [<hidden_group/>] [<suspended/>]
///       [<growth_locked type expiration/>]
///       [<ephemeral expiration/>] {switches} <member_add_mode>…</member_add_mode>
///     </group>
///
/// - Source: whatsmeow `group.go` (`parseGroupNode`).
struct GroupNode {
    let world: World
    let group: GroupRecord

    /// The whole group; `refused` are those who could not be added, with their errors.
    func full(refused: [Node] = []) -> Node { whole(group.members, refused) }

    /// What somebody sees who is not in it: the admins alone, and how many there are.
    func preview() -> Node { whole(group.members.filter { group.isAdmin($0.person) }) }

    private func whole(_ shown: [GroupRecord.Member], _ refused: [Node] = []) -> Node {
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
        let members = shown.compactMap(participant)
        let switches = GroupSwitch.allCases.compactMap { $0.described(isOn: group.isOn($0)) }
        let timer = group.timer.map { Node("ephemeral", ["expiration": .text(String($0))]) }
        let others = [description, timer].compactMap(\.self)
        node.content = .nodes(members + refused + others + place + switches)
        return node
    }

    /// What it is within a community.
    private var place: [Node] {
        let mode: Value? = group.isClosed == true ? "request_required" : nil
        let kind: Node? =
            switch group.kind {
            case .community: Node("parent", ["default_membership_approval_mode": mode])
            case .announcements: Node("default_sub_group")
            case .general: Node("general_chat")
            case nil: nil
            }
        let parent = group.parent.map { JID(user: $0, server: .group) }
        return [
            kind, parent.map { Node("linked_parent", ["jid": .jid($0)]) },
            group.isHidden == true ? Node("hidden_group") : nil,
            group.isSuspended == true ? Node("suspended") : nil, group.growthNode,
        ].compactMap(\.self)
    }

    /// The group as its community lists it, and as the news of links name it.
    func listed() -> Node {
        var node = Node(
            "group",
            [
                "id": .text(group.id), "jid": .jid(group.jid), "subject": .text(group.subject),
                "s_t": .text(String(group.subjectTime)),
                "creation": .text(String(group.createdAt)),
                "size": .text(String(group.members.count)),
            ]
        )
        node.content = .nodes(place.filter { $0.tag != "linked_parent" })
        return node
    }

    /// What the group is about, with who said so.
    private var description: Node? {
        guard let known = group.description else { return nil }
        var node = Node(
            "description",
            ["id": .text(known.id), "t": .text(String(known.time))]
        ) {
            Node("body", bytes: Array(known.text.utf8))
        }
        name(known.author, as: "participant", in: &node)
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
