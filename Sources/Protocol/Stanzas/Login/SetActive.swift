public import BinaryNode

/// Tells the server that this device takes part, or only listens.
///
///     → <iq id="{id}" xmlns="passive" type="set" to="s.whatsapp.net"><active/></iq>
///     ← <iq type="result" from="s.whatsapp.net"><active/></iq>
///
/// After a login with `passive` set, the server holds what waited until this came.
///
/// - Source: whatsmeow `connectionevents.go` (`SetPassive`).
public struct SetActive: Query {
    public static let namespace = "passive"
    public let kind = QueryKind.set
    /// Whether the device takes part.
    public var isActive: Bool

    /// Creates the request.
    public init(isActive: Bool = true) { self.isActive = isActive }

    public var body: [Node] { [Node(isActive ? "active" : "passive")] }

    public func reply(from iq: Node) throws(StanzaError) {}
}
