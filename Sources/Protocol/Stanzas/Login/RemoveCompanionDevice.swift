public import BinaryNode
public import Model

/// Unlinks this device.
///
///     → <iq xmlns="md" type="set" to="s.whatsapp.net">
///         <remove-companion-device jid="{own JID with device}" reason="user_initiated"/></iq>
///     ← <iq type="result"/>
///
/// - Source: whatsmeow `client.go` (`Logout`).
public struct RemoveCompanionDevice: Query {
    public static let namespace = "md"
    public let kind = QueryKind.set
    /// The own address with device number.
    public var jid: JID

    /// Creates the request.
    public init(jid: JID) { self.jid = jid }

    public var body: [Node] {
        [Node("remove-companion-device", ["jid": .jid(jid), "reason": "user_initiated"])]
    }

    public func reply(from iq: Node) throws(StanzaError) {}
}
