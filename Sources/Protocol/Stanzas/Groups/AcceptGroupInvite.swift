public import BinaryNode
public import Model

/// Goes into a group by an invitation that somebody sent.
///
///     → <iq type="set" xmlns="w:g2" to={group}><accept code expiration admin={inviter}/></iq>
///     ← <iq type="result" from={group}/>, with <group jid/> or <membership_approval_request jid/> in it at times
///
/// 404 and 410 when it counts no longer, 409 when this account is in the group already, 419 when that is full.
///
/// - Source: whatsmeow `group.go` (`JoinGroupWithInvite`), Baileys `src/Socket/groups.ts` (`groupAcceptInviteV4`).
public struct AcceptGroupInvite: Query {
    public static let namespace = "w:g2"
    public let kind = QueryKind.set
    public let to: JID
    private let invite: InviteRequest

    /// Goes in by an invitation.
    public init(_ invite: InviteRequest) {
        to = invite.group
        self.invite = invite
    }

    public var body: [Node] { [invite.node("accept")] }

    public func reply(from iq: Node) throws(StanzaError) -> JoinByInvite.Outcome {
        guard iq.child("group") == nil, iq.child("community") == nil,
            iq.child("membership_approval_request") == nil
        else { return try JoinByInvite.Outcome(from: iq) }
        return JoinByInvite.Outcome(group: to, isWaiting: false)
    }
}
