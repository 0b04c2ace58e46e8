public import BinaryNode
public import Model

/// The news that somebody changed a group.
///
///     ← <notification type="w:gp2" from={group} participant={actor}? participant_pn? addressing_mode? id t>
///         <create type="new"? reason? key?><group …/></create>
///       | <add|remove|promote|demote prev_v_id? v_id?><participant jid …/>…</…>
///       | <modify><participant jid={new}/></modify>
///       | <subject subject/>
///       | <description id><body>{text}</body></description> | <description id><delete/></description>
///       | <ephemeral expiration/> | <not_ephemeral/>
///       | <invite code/> | <revoke><participant jid/>…</revoke>
///       | <membership_approval_request/> | <created_membership_requests><requested_user jid/>…</…>
///       | <revoked_membership_requests><participant jid/>…</…>
///       | <linked_group_promote><participant jid/>…</…> | <linked_group_demote>…</…>
///       | <link link_type><group jid/>…</link> | <unlink unlink_type><group jid/>…</unlink>
///       | <created_sub_group_suggestion><sub_group_suggestion jid/>…</…>
///       | <revoked_sub_group_suggestions>…</…> | <change_number jid={new}/>
///       | <reports/> | <auto_add_disabled/> | <is_capi_hosted_group/> | <group_safety_check/>
///       | <limit_sharing_enabled/> | <missing_participant_identification/>
///       | <suspended/> | <unsuspended/> | <growth_locked/> | <growth_unlocked/> | <delete reason/>
///       | {setting, see GroupSettingNode}
///       </notification>
///
/// Who leaves is removed by themselves.
///
/// - Source: whatsmeow `group.go` (`parseGroupChange`), zapo `src/client/events/group.ts`.
public struct GroupNotification: Hashable, Sendable {
    /// One thing that was done.
    public enum Action: Hashable, Sendable {
        /// The group was made.
        case created(GroupInfo)
        /// This account came into the group, by itself or by the actor.
        case entered(GroupInfo)
        /// Something was done to members.
        case members(MemberAction, [GroupInfo.Participant], VersionStep)
        /// The actor has this address now.
        case renumbered(GroupInfo.Participant)
        /// It is about something else now; the text is empty after it was taken away.
        case described(Group.Description)
        /// Invitations to these people count no longer.
        case uninvited([GroupInfo.Participant])
        /// These people want in; nobody named means the actor.
        case requested([GroupInfo.Participant])
        /// These people do not come in.
        case unrequested([GroupInfo.Participant])
        /// These people are admins of the community now, or are no longer.
        case community(isAdmin: Bool, [GroupInfo.Participant])
        /// The community belongs to this person now.
        case owner(JID)
        /// The server no longer says who everybody is: the whole is to be asked for again.
        case outdated
        /// Anything that names no people.
        case change(GroupChange)
    }

    /// Between which versions of the member list a change lies.
    public struct VersionStep: Hashable, Sendable {
        /// What it was before; nil when the server does not say.
        public var before: String?
        /// What it is now; nil when the server does not say.
        public var after: String?

        /// Creates a step.
        public init(before: String? = nil, after: String? = nil) {
            self.before = before
            self.after = after
        }

        init(_ node: Node) {
            self.init(before: node.string("prev_v_id"), after: node.string("v_id"))
        }
    }

    /// Its own id.
    public var id: String
    /// The group.
    public var group: JID
    /// Who did it, as the group names them.
    public var actor: JID?
    /// The same person by phone number, when the server tells it.
    public var actorPhone: JID?
    /// When, server clock.
    public var time: Timestamp
    /// What was done, in order.
    public var actions: [Action]

    /// Creates the news of one thing.
    init(
        id: String,
        group: JID,
        actor: JID?,
        actorPhone: JID?,
        time: Timestamp,
        _ action: Action
    ) {
        self.id = id
        self.group = group
        self.actor = actor
        self.actorPhone = actorPhone
        self.time = time
        actions = [action]
    }

    /// Reads a stanza.
    public init(_ node: Node) throws(StanzaError) {
        id = try node.requireString("id")
        group = try node.requireJID("from").bare
        guard group.isGroup else {
            throw .malformed(path: "notification@from", expected: "a group")
        }
        actor = node.readableJID("participant")?.bare
        actorPhone = node.readableJID("participant_pn")?.bare
        time = try node.requireTime()
        actions = []
        for child in node.children {
            actions.append(try Self.action(child, node.string("addressing_mode")))
        }
    }

    private static func action(
        _ node: Node,
        _ addressing: String?
    ) throws(StanzaError) -> Action {
        switch node.tag {
        case "create": try created(node, addressing)
        case "add": .members(.add, try people(node), VersionStep(node))
        case "remove", "leave": .members(.remove, try people(node), VersionStep(node))
        case "promote": .members(.promote, try people(node), VersionStep(node))
        case "demote": .members(.demote, try people(node), VersionStep(node))
        case "modify": .renumbered(try GroupInfo.Participant(try node.requireChild("participant")))
        case "change_number": .renumbered(try GroupInfo.Participant(node))
        case "linked_group_promote": .community(isAdmin: true, try people(node))
        case "linked_group_demote": .community(isAdmin: false, try people(node))
        case "missing_participant_identification": .outdated
        case "description": .described(GroupDescriptionNode(description: node).description)
        case "revoke": .uninvited(try people(node))
        case "membership_approval_request": .requested([])
        case "created_membership_requests": .requested(try people(node, "requested_user"))
        case "revoked_membership_requests": .unrequested(try people(node))
        default: .change(try change(node))
        }
    }

    private static func created(
        _ node: Node,
        _ addressing: String?
    ) throws(StanzaError) -> Action {
        let info = try GroupInfo(try node.requireChild("group"), addressing: addressing)
        return node.string("type") == "new" ? .created(info) : .entered(info)
    }

    private static func people(
        _ node: Node,
        _ tag: String = "participant"
    ) throws(StanzaError) -> [GroupInfo.Participant] {
        var people: [GroupInfo.Participant] = []
        for child in node.children(tag) { people.append(try GroupInfo.Participant(child)) }
        return people
    }

    private static func change(_ node: Node) throws(StanzaError) -> GroupChange {
        if let setting = GroupSettingNode(node) {
            return .setting(setting.setting, isOn: setting.isOn)
        }
        return switch node.tag {
        // Without what it changes it changes nothing.
        case "subject": node.string("subject").map { .subject($0) } ?? .other("subject")
        case "ephemeral":
            node.int("expiration").map { .disappearing(seconds: max(0, $0)) } ?? .other("ephemeral")
        case "not_ephemeral": .disappearing(seconds: 0)
        case "invite": .linkReset
        case "link": try related(node, "link_type", GroupChange.linked)
        case "unlink": try related(node, "unlink_type", GroupChange.unlinked)
        case "created_sub_group_suggestion":
            .suggested(try groups(node, "sub_group_suggestion"))
        case "revoked_sub_group_suggestions":
            .unsuggested(try groups(node, "sub_group_suggestion"))
        case "reports": .reported
        case "auto_add_disabled": .marked(.autoAddDisabled)
        case "is_capi_hosted_group": .marked(.businessHosted)
        case "group_safety_check": .marked(.safetyCheck)
        case "suspended": .suspended(true)
        case "unsuspended": .suspended(false)
        case "growth_locked": .growthLocked(true)
        case "growth_unlocked": .growthLocked(false)
        case "delete": .deleted
        default: .other(node.tag)
        }
    }

    private static func groups(_ node: Node, _ tag: String) throws(StanzaError) -> [JID] {
        _ = try node.requireChild(tag)
        var groups: [JID] = []
        for child in node.children(tag) { groups.append(try GroupInfo.address(of: child)) }
        return groups
    }

    private static func related(
        _ node: Node,
        _ attribute: String,
        _ change: (GroupRelation, [JID]) -> GroupChange
    ) throws(StanzaError) -> GroupChange {
        let relation: GroupRelation? =
            switch node.string(attribute) {
            case "parent_group": .parent
            case "sub_group": .sub
            case "sibling_group": .sibling
            default: nil
            }
        guard let relation else { return .other(node.tag) }
        return change(relation, try groups(node, "group"))
    }
}
