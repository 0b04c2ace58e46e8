public import BinaryNode
public import Model

/// Asks which group an invitation leads into, without going in.
///
///     → <iq type="get" xmlns="w:g2" to={group}><query><add_request code expiration admin={inviter}/></query></iq>
///     ← <group|community id subject creation size? …>{some participants}…</…>
///
/// 404 and 410 when it counts no longer.
///
/// - Source: whatsmeow `group.go` (`GetGroupInfoFromInvite`).
public struct PreviewGroupInvite: Query {
    public static let namespace = "w:g2"
    public let kind = QueryKind.get
    public let to: JID
    private let invite: InviteRequest

    /// Asks about an invitation.
    public init(_ invite: InviteRequest) {
        to = invite.group
        self.invite = invite
    }

    public var body: [Node] { [Node("query") { invite.node("add_request") }] }

    public func reply(from iq: Node) throws(StanzaError) -> GroupInfo {
        if let community = iq.child("community") { return try GroupInfo(community) }
        return try GroupInfo(try iq.requireChild("group"))
    }
}
