public import BinaryNode
public import Model

/// Fetches the published keys of devices, to open sessions with them.
///
///     → <iq type="get" xmlns="encrypt" to="s.whatsapp.net">
///         <key><user jid={device} reason="identity"/>…</key></iq>
///     ← <iq type="result"><list>
///         <user jid={device}> registration type identity skey key? device-identity? </user>…
///         <user jid={device}><error code text/></user>…
///       </list></iq>
///
/// - Source: whatsmeow `prekeys.go` (`fetchPreKeys`).
public struct FetchPreKeys: Query {
    public static let namespace = "encrypt"
    public let kind = QueryKind.get
    public let to = JID.server
    /// The devices.
    public var devices: [JID]

    /// Asks for the keys of some devices.
    public init(devices: [JID]) { self.devices = devices }

    public var body: [Node] {
        let users = devices.map { Node("user", ["jid": .jid($0), "reason": "identity"]) }
        return [Node("key", [:], content: .nodes(users))]
    }

    /// The keys by device; a device whose keys the server refused or garbled is left out.
    public func reply(from iq: Node) throws(StanzaError) -> [JID: PublishedKeys] {
        var answer: [JID: PublishedKeys] = [:]
        for user in try iq.requireChild("list").children("user") {
            guard let device = user.jid("jid"), let keys = try? PublishedKeys(user) else {
                continue
            }
            answer[device] = keys
        }
        return answer
    }
}
