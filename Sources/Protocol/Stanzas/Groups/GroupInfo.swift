public import BinaryNode
public import Model

/// A group as the server describes it, in answers and in notifications.
///
///     <group id="1203…" subject? creation creator? creator_pn? addressing_mode="lid|pn"? p_v_id? size?>
///       <participant jid type="admin|superadmin"? phone_number? lid? error?/>…
///       <description …/>? …settings… <ephemeral expiration/>?
///       <parent/>? <linked_parent jid/>? <default_sub_group/>? <general_chat/>?
///     </group>
///
/// `id` is the number alone. Without `addressing_mode` the group goes by phone numbers. A participant with an
/// `error` could not be added and is no member.
///
/// - Source: whatsmeow `group.go` (`parseGroupNode`).
public struct GroupInfo: Hashable, Sendable {
    /// A member, or somebody who could not be made one.
    public struct Participant: Hashable, Sendable {
        /// The person, as the group names them.
        public var jid: JID
        /// The LID, as far as the server tells it.
        public var lid: JID?
        /// The phone number, as far as the server tells it.
        public var phone: JID?
        /// What they may do.
        public var role: Group.Role
        /// Why they could not be added.
        public var error: Int?

        /// Reads a `<participant>`.
        public init(_ node: Node) throws(StanzaError) {
            jid = try node.requireJID("jid").bare
            lid = jid.isLID ? jid : node.readableJID("lid")?.bare
            phone = jid.isPhone ? jid : node.readableJID("phone_number")?.bare
            role = node.string("type").flatMap(Group.Role.init(name:)) ?? .member
            error = try node.refusal()
        }

        /// The member as the rest of martlet knows it: by LID when that is known.
        public var member: Group.Member {
            Group.Member(person: lid ?? jid, phone: phone, role: role)
        }
    }

    /// The group, without those who could not be added.
    public var group: Group
    /// Everybody whom the server lists.
    public var participants: [Participant]

    /// Reads a `<group>`; where it does not say how its members are addressed, `addressing` does.
    public init(_ node: Node, addressing: String? = nil) throws(StanzaError) {
        participants = []
        for child in node.children("participant") { participants.append(try Participant(child)) }
        group = Group(
            jid: try Self.address(of: node),
            subject: node.string("subject") ?? "",
            owner: node.readableJID("creator")?.bare,
            created: Timestamp(seconds: Int64(try node.requireInt("creation"))),
            isLIDAddressed: (node.string("addressing_mode") ?? addressing) == "lid",
            members: participants.filter { $0.error == nil }.map(\.member),
            description: GroupDescriptionNode(node)?.description,
            settings: Set(
                node.children.compactMap(GroupSettingNode.init).filter(\.isOn).map(\.setting)
            ),
            disappearing: max(0, node.child("ephemeral")?.int("expiration") ?? 0),
            kind: Self.kind(of: node),
            parent: node.child("linked_parent")?.readableJID("jid")?.bare,
            size: node.int("size"),
            version: node.string("p_v_id")
        )
    }

    /// The address in a node that names a group by its number, or by its whole address.
    static func address(of node: Node) throws(StanzaError) -> JID {
        if let jid = node.readableJID("jid")?.bare, jid.isGroup { return jid }
        // Some answers spell the whole address.
        let id = try node.requireString("id")
        let named = JID(user: String(id.prefix { $0 != "@" }), server: .group)
        guard !named.user.isEmpty, named.isReadable, named.isGroup else {
            throw .malformed(path: "group@id", expected: "a group's number")
        }
        return named
    }

    /// What a group is within a community.
    static func kind(of node: Node) -> Group.Kind {
        if node.child("parent") != nil { return .community }
        if node.child("default_sub_group") != nil { return .announcements }
        return node.child("general_chat") != nil ? .general : .group
    }
}
