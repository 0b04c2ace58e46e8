public import BinaryNode
public import Model

/// Leaves a group, or a community with its announcements.
///
///     → <iq type="set" xmlns="w:g2" to="g.us"><leave><group id={group}/></leave></iq>
///     ← <iq type="result"><leave><group id error?/></leave>?</iq>
///
/// - Source: whatsmeow `group.go` (`LeaveGroup`).
public struct LeaveGroups: Query {
    public static let namespace = "w:g2"
    public let kind = QueryKind.set
    public let to = JID.groupServer
    private let group: JID

    /// Leaves a group.
    public init(_ group: JID) { self.group = group }

    public var body: [Node] { [Node("leave") { Node("group", ["id": .jid(group)]) }] }

    public func reply(from iq: Node) throws(StanzaError) {
        try iq.child("leave")?.child("group")?.checkRefusal()
    }
}
