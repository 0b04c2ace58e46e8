public import BinaryNode
public import Model

/// Asks how a group stands.
///
///     → <iq type="get" xmlns="w:g2" to={group}><query request="interactive"/></iq>
///     ← <iq type="result" from={group}><group id subject …><participant jid …/>…</group></iq>
///
/// 404 when there is no such group, 403 when this account is not in it.
///
/// - Source: whatsmeow `group.go` (`getGroupInfo`).
public struct FetchGroup: Query {
    public static let namespace = "w:g2"
    public let kind = QueryKind.get
    /// The group.
    public let to: JID

    /// Asks about a group.
    public init(_ group: JID) { to = group }

    public var body: [Node] { [Node("query", ["request": "interactive"])] }

    public func reply(from iq: Node) throws(StanzaError) -> GroupInfo {
        try GroupInfo(try iq.requireChild("group"))
    }
}
