public import BinaryNode
import JSON
import Model

/// The news that somebody changed what is on in a group, or whom a community belongs to, as JSON.
///
///     ← <notification type="mex" from id t><update op_name>{"data":
///         {"xwa2_notify_group_on_prop_change":{"id","updated_by":{"id","pn"},"properties":{…}}}
///       | {"xwa2_notify_group_on_participants_roles_change":{"id","updated_by",
///           "role_updates":[{"new_role":"SUPERADMIN_MEMBER","user":{"jid"},"user_jid"}]}}
///       }</update>…</notification>
///
/// Of the properties `member_link_mode`, `member_share_group_history_mode`, `limit_sharing`,
/// `allow_non_admin_sub_group_creation` and `group_safety_check` are read. When it was, the stanza's own time says.
///
/// - Source: whatsmeow `argo/name-to-queryids.json` (`NotificationGroup…`), zapo `spec/mex`.
extension GroupNotification {
    /// What a stanza of this type says about groups; it may be about anything else.
    public static func all(inMex node: Node) throws(StanzaError) -> [GroupNotification] {
        var all: [GroupNotification] = []
        for (place, update) in node.children("update").enumerated() {
            guard let bytes = update.bytes,
                let told = try? JSON(parsing: bytes, limits: JSON.Limits(bytes: 1 << 20)),
                let data = told["data"]
            else { continue }
            for (field, read) in readers {
                guard let news = data[field], let group = news.address("id"), group.isGroup,
                    let action = read(news)
                else { continue }
                all.append(
                    GroupNotification(
                        id: "\(try node.requireString("id")) \(place)",
                        group: group,
                        actor: news["updated_by"]?.address("id"),
                        actorPhone: news["updated_by"]?.address("pn"),
                        time: try node.requireTime(),
                        action
                    )
                )
            }
        }
        return all
    }

    private static let readers: [(field: String, read: @Sendable (JSON) -> Action?)] = [
        ("xwa2_notify_group_on_prop_change", { $0["properties"].flatMap(property) }),
        ("xwa2_notify_group_on_participants_roles_change", owner),
    ]

    private static func property(_ properties: JSON) -> Action? {
        let mode = properties["member_link_mode"]?.string
        if let mode { return .change(.setting(.memberLink, isOn: mode == "ALL_MEMBER_LINK")) }
        if let mode = properties["member_share_group_history_mode"]?.string {
            return .change(.setting(.memberHistory, isOn: mode == "ALL_MEMBER_SHARE"))
        }
        if let isOn = properties["limit_sharing"]?["limit_sharing_enabled"]?.bool {
            return .change(.setting(.limitedSharing, isOn: isOn))
        }
        if let isOn = properties["allow_non_admin_sub_group_creation"]?.bool {
            return .change(.setting(.memberGroups, isOn: isOn))
        }
        return properties["group_safety_check"]?.bool == true
            ? .change(.marked(.safetyCheck)) : nil
    }

    private static func owner(_ news: JSON) -> Action? {
        for update in news["role_updates"]?.array ?? []
        where update["new_role"]?.string == "SUPERADMIN_MEMBER" {
            guard let person = update["user"]?.address("jid") ?? update.address("user_jid"),
                person.isPerson
            else { continue }
            return .owner(person)
        }
        return nil
    }
}

extension JSON {
    /// A member that is an address, without device; nil for none, or any other.
    func address(_ name: String) -> JID? {
        guard let jid = self[name]?.string.flatMap({ JID($0) }), jid.isReadable else { return nil }
        return jid.bare
    }
}
