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

    /// What the server says about each device that it names.
    public func reply(from iq: Node) throws(StanzaError) -> KeyAnswers {
        var answers = KeyAnswers()
        for user in try iq.requireChild("list").children("user") {
            guard let device = user.readableJID("jid") else { continue }
            if let error = user.child("error") {
                answers.errors[device] = RefusalCode(error)
            } else {
                do {
                    answers.keys[device] = try PublishedKeys(user)
                } catch {
                    answers.errors[device] = .unreadable
                }
            }
        }
        return answers
    }
}

/// The published keys of devices, as far as the server gives them.
public struct KeyAnswers: Hashable, Sendable {
    /// The keys by device.
    public var keys: [JID: PublishedKeys] = [:]
    /// Why there are no keys of a device.
    public var errors: [JID: RefusalCode] = [:]

    /// Starts with no answer.
    public init() {}
}
