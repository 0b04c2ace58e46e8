public import BinaryNode
public import Model

/// Makes another link into a group; the one that there was leads nowhere from then on.
///
///     → <iq type="set" xmlns="w:g2" to={group}><invite/></iq>
///     ← <invite code/>
///
/// 401 when this account is no admin, 403 when it is not in the group, 404 when there is no such group.
///
/// - Source: whatsmeow `group.go` (`GetGroupInviteLink`).
public struct ResetInviteCode: Query {
    public static let namespace = "w:g2"
    public let kind = QueryKind.set
    public let to: JID

    /// Resets the link of a group.
    public init(_ group: JID) { to = group }

    public var body: [Node] { [Node("invite")] }

    public func reply(from iq: Node) throws(StanzaError) -> String {
        try iq.requireChild("invite").requireString("code")
    }
}
