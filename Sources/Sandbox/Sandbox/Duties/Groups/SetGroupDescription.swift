import BinaryNode
import Model

/// Says what a group is about, or takes that away.
///
///     → <iq type="set" xmlns="w:g2" to={group}>
///         <description [id] [prev]><body>{text}</body></description> | <description [id] [prev] delete="true"/></iq>
///     ← <iq type="result"/>
///
/// `prev` names the description that there is; 409 when it is another one. Without an `id` it is given one.
///
/// - Source: whatsmeow `group.go` (`SetGroupTopic`), Baileys `src/Socket/groups.ts`.
enum SetGroupDescription: DeviceDuty {
    static let pattern = StanzaPattern.iq("set", "w:g2", to: .group, with: "description")

    private static let shape = Rule(
        "groups.description",
        "a description has a body, or is deleted"
    )

    static func answer(_ request: Request, from device: Device) -> Reply {
        guard let node = request.node.child("description") else { return .broken(shape) }
        let isDeleted = node.string("delete") == "true"
        let text = isDeleted ? "" : node.child("body")?.text ?? ""
        guard isDeleted || !text.isEmpty else { return .broken(shape) }
        guard text.count <= GroupRecord.longestDescription else { return .error(406) }
        return request.changing(.editor, from: device) { group, person in
            guard node.string("prev") == group.description?.id else { return .error(409) }
            let id = node.string("id") ?? Speech.id(request.world.random("groups"))
            GroupSettings(world: request.world, group: group).describe(text, id: id, by: person)
            return .done
        }
    }
}
