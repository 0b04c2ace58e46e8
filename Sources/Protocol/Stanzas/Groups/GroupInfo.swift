public import BinaryNode
public import Model

/// A group as the server describes it, in answers and in notifications.
///
///     <group id="1203…" subject? creation creator? creator_pn? addressing_mode="lid|pn"?>
///       <participant jid type="admin|superadmin"? phone_number? lid? error?/>…
///       …settings…
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
            error = node.int("error").flatMap { $0 == 0 ? nil : $0 }
        }

        /// The member as the rest of martlet knows it: by LID when that is known.
        public var member: Group.Member {
            Group.Member(person: lid ?? jid, phone: phone, role: role)
        }
    }

    /// The group.
    public var jid: JID
    /// Its name; empty while it has none.
    public var subject: String
    /// Who made it.
    public var owner: JID?
    /// When it was made, server clock.
    public var created: Timestamp
    /// Whether its members are addressed by LID.
    public var isLIDAddressed: Bool
    /// Everybody whom the server lists.
    public var participants: [Participant]

    /// Reads a `<group>`.
    public init(_ node: Node) throws(StanzaError) {
        let id = try node.requireString("id")
        // Some answers spell the whole address.
        let named = JID(user: String(id.prefix { $0 != "@" }), server: .group)
        guard !named.user.isEmpty, named.isReadable, named.isGroup else {
            throw .malformed(path: "group@id", expected: "a group's number")
        }
        jid = named
        subject = node.string("subject") ?? ""
        owner = node.readableJID("creator")?.bare
        created = Timestamp(seconds: Int64(try node.requireInt("creation")))
        isLIDAddressed = node.string("addressing_mode") == "lid"
        participants = []
        for child in node.children("participant") { participants.append(try Participant(child)) }
    }

    /// The group as the rest of martlet knows it; who could not be added is left out.
    public var group: Group {
        Group(
            jid: jid,
            subject: subject,
            owner: owner,
            created: created,
            isLIDAddressed: isLIDAddressed,
            members: participants.filter { $0.error == nil }.map(\.member)
        )
    }
}
