public import BinaryNode
public import Model

/// Asks which group a link leads into, without going in.
///
///     → <iq type="get" xmlns="w:g2" to="g.us"><invite code/></iq>
///     ← <group|community id subject creation size? …>{some participants}…</…>
///
/// 404 when there is no such group, 406 for what is no code, 410 when the link was reset, 416 and 423 when the
/// group is closed, 436 when nobody can be invited for now.
///
/// - Source: whatsmeow `group.go` (`GetGroupInfoFromLink`), whatsapp-rust `wacore/src/iq/groups.rs`
///   (`GetGroupInviteInfoIq`).
public struct PreviewInvite: Query {
    public static let namespace = "w:g2"
    public let kind = QueryKind.get
    public let to = JID.groupServer
    private let code: String

    /// Asks about a link's code.
    public init(code: String) { self.code = code }

    public var body: [Node] { [Node("invite", ["code": .text(code)])] }

    public func reply(from iq: Node) throws(StanzaError) -> GroupInfo {
        if let community = iq.child("community") { return try GroupInfo(community) }
        return try GroupInfo(try iq.requireChild("group"))
    }
}
