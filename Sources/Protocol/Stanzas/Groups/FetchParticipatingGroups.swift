public import BinaryNode
public import Model

/// Asks for all groups that this account is in.
///
///     → <iq type="get" xmlns="w:g2" to="g.us"><participating><participants/><description/></participating></iq>
///     ← <groups><group …>…</group>…</groups>
///
/// One that cannot be read is left out, so that it does not hide the others.
///
/// - Source: whatsmeow `group.go` (`GetJoinedGroups`).
public struct FetchParticipatingGroups: Query {
    public static let namespace = "w:g2"
    public let kind = QueryKind.get
    public let to = JID.groupServer

    /// Asks.
    public init() {}

    public var body: [Node] {
        [
            Node("participating") {
                Node("participants")
                Node("description")
            }
        ]
    }

    public func reply(from iq: Node) throws(StanzaError) -> [GroupInfo] {
        try iq.requireChild("groups").children("group").compactMap { try? GroupInfo($0) }
    }
}
