public import BinaryNode
public import Model

/// Asks for the code of the link into a group.
///
///     → <iq type="get" xmlns="w:g2" to={group}><invite/></iq>
///     ← <invite code/>
///
/// 401 when only admins see the link, 403 when this account is not in the group, 404 when there is no such
/// group.
///
/// - Source: whatsmeow `group.go` (`GetGroupInviteLink`).
public struct FetchInviteCode: Query {
    public static let namespace = "w:g2"
    public let kind = QueryKind.get
    public let to: JID

    /// Asks about a group.
    public init(_ group: JID) { to = group }

    public var body: [Node] { [Node("invite")] }

    public func reply(from iq: Node) throws(StanzaError) -> String {
        try iq.requireChild("invite").requireString("code")
    }
}
