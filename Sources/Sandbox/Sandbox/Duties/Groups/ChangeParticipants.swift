import BinaryNode
import Model

/// A request about members of a group: who asks, about whom, and what each of them comes back with.
///
///     → <iq type="set" xmlns="w:g2" to={group}><add|remove|promote|demote><participant jid/>…</…></iq>
///     ← <add|remove|promote|demote><participant jid phone_number [error]/>…</…>
///
/// - Source: whatsmeow `group.go` (`UpdateGroupParticipants`).
struct ChangeParticipants {
    let group: GroupRecord
    let actor: Person.ID
    let list: ParticipantList
    let changes: MemberChanges
    private let tag: String
    private let world: World

    private static let shape = Rule(
        "groups.participants",
        "a change of members names people by JID"
    )

    /// Lets `change` carry a request out; it returns a `<participant error/>` for each who was refused.
    static func answer(
        _ request: Request,
        _ tag: String,
        from device: Device,
        needs right: GroupRecord.Right,
        _ change: (ChangeParticipants) -> (done: [Person.ID], refused: [Node])
    ) -> Reply {
        guard let node = request.node.child(tag),
            let list = ParticipantList(node, request.world), !list.jids.isEmpty
        else { return .broken(shape) }
        return request.changing(right, from: device) { group, actor in
            let participants = ChangeParticipants(group, actor, list, tag, request.world)
            let (done, refused) = change(participants)
            let taken = done.compactMap(GroupNode(world: request.world, group: group).participant)
            return .result([Node(tag, content: .nodes(taken + refused))])
        }
    }

    private init(
        _ group: GroupRecord,
        _ actor: Person.ID,
        _ list: ParticipantList,
        _ tag: String,
        _ world: World
    ) {
        self.group = group
        self.actor = actor
        self.list = list
        self.tag = tag
        self.world = world
        changes = MemberChanges(world: world, group: group)
    }

    /// The named people that `error` says nothing about, and the others with what it says.
    func sorted(
        _ error: (GroupRecord.Role) -> Int?
    ) -> (done: [Person.ID], refused: [Node]) {
        var done: [Person.ID] = []
        var refused: [Node] = []
        for jid in list.jids {
            let person = world.directory.id(jid)
            let role = person.flatMap { group.role(of: $0) }
            if let person, let role, error(role) == nil {
                done.append(person)
            } else {
                let code = role.flatMap(error) ?? 404
                refused.append(
                    Node("participant", ["jid": .jid(jid), "error": .text(String(code))])
                )
            }
        }
        return (done, refused)
    }
}
