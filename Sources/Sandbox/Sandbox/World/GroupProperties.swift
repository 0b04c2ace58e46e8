import BinaryNode
import JSON

/// Tells the members of a group what GraphQL calls a change of it.
///
///     ← <notification type="mex" from={group} id t><update op_name>{"data":{"{field}":{
///         "id","updated_by":{"id","pn","notify_name"},"update_time",…}}}</update></notification>
///
/// - Source: whatsmeow `argo/name-to-queryids.json`, zapo `spec/mex`.
struct GroupProperties {
    let world: World

    /// Tells of a changed property.
    func announce(
        _ news: String,
        _ properties: JSON,
        in group: GroupRecord,
        by actor: Person.ID
    ) {
        tell(news, "xwa2_notify_group_on_prop_change", ("properties", properties), group, actor)
    }

    /// Tells that a community belongs to somebody else.
    func announceOwner(_ owner: Person.ID, of group: GroupRecord, by actor: Person.ID) {
        guard let person = world.database.people[owner] else { return }
        let update: JSON = [
            "new_role": "SUPERADMIN_MEMBER",
            "user": ["jid": .string("\(group.address(person))")],
        ]
        tell(
            "NotificationCommunityOwnerUpdate",
            "xwa2_notify_group_on_participants_roles_change",
            ("role_updates", [update]),
            group,
            actor
        )
    }

    private func tell(
        _ news: String,
        _ field: String,
        _ change: (name: String, value: JSON),
        _ group: GroupRecord,
        _ actor: Person.ID
    ) {
        let by: JSON =
            world.database.people[actor].map { person in
                [
                    "id": .string("\(group.address(person))"), "pn": .string("\(person.jid)"),
                    "notify_name": .string(person.name),
                ]
            } ?? [:]
        let told: JSON = [
            "id": .string("\(group.jid)"), "updated_by": by,
            "update_time": .string(String(world.now)), change.name: change.value,
        ]
        let whole: JSON = ["data": [field: told]]
        let update = Node("update", ["op_name": .text(news)], bytes: whole.bytes())
        world.groups.tell(group.members.map(\.person)) {
            world.delivery.notification("mex", from: group.jid, [update])
        }
    }
}
