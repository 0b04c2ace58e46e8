public import BinaryNode
public import Model

/// Asks who is behind phone numbers, before the first message to them.
///
///     → <iq type="get" xmlns="usync" to="s.whatsapp.net">
///         <usync sid mode="query" last="true" index="0" context="interactive">
///           <query><contact/><lid/><devices version="2"/></query>
///           <list><user><contact>+15550002222</contact></user>…</list>
///         </usync></iq>
///     ← <iq type="result"><usync><list>
///         <user jid={phone number}>
///           <contact type="in|out">+15550002222</contact> <lid val={LID}/>? <devices>…</devices>?
///         </user>…
///       </list></usync></iq>
///
/// The server corrects numbers, so an answer belongs to the question that it repeats, whatever address it
/// gives. Only `out` proves that a number has no account: a missing LID or device list does not.
///
/// - Source: Baileys `src/Socket/socket.ts` (`onWhatsApp`), zapo `SignalDeviceSyncApi.ts`.
public struct LookUpNumbers: Query {
    public static let namespace = "usync"
    public let kind = QueryKind.get
    public let to = JID.server
    /// The numbers, as addresses.
    public var phones: [JID]
    /// A text that is this query's alone.
    public var sid: String

    /// Asks about some numbers.
    public init(phones: [JID], sid: String) {
        self.phones = phones
        self.sid = sid
    }

    public var body: [Node] {
        let users = phones.map { phone in
            Node("user") { Node("contact", bytes: Array("+\(phone.user)".utf8)) }
        }
        let query = [Node("contact"), Node("lid"), Node("devices", ["version": "2"])]
        return [
            usync(sid: sid, mode: "query", context: "interactive", query: query, users: users)
        ]
    }

    /// What the server says about each number that it repeats, by the address asked about.
    public func reply(from iq: Node) throws(StanzaError) -> [JID: FoundNumber] {
        var found: [JID: FoundNumber] = [:]
        for user in try iq.requireChild("usync", "list").children("user") {
            guard let contact = user.child("contact"), let echo = contact.text else { continue }
            let digits = echo.prefix { $0 != "@" }.filter { $0.isASCII && $0.isNumber }
            found[.phone(digits)] = FoundNumber(user, contact)
        }
        return found
    }
}

/// What the server knows of a phone number.
public struct FoundNumber: Hashable, Sendable {
    /// Whether there is an account; nil when the server does not say.
    public var isRegistered: Bool?
    /// The number as the server writes it.
    public var phone: JID?
    /// The person's LID.
    public var lid: JID?
    /// The person's devices.
    public var devices: [UserDevices.Device]
    /// Which of them the person's phone has signed for, serialized.
    public var keyList: [UInt8]?

    init(_ user: Node, _ contact: Node) {
        isRegistered =
            switch contact.string("type") {
            case "in": true
            case "out", "invalid": false
            default: nil
            }
        let addresses = [user.readableJID("jid"), user.readableJID("pn_jid")].compactMap {
            $0?.bare
        }
        phone = addresses.first { $0.isPhone && $0.isPerson }
        lid = (user.child("lid")?.readableJID("val") ?? addresses.first { $0.isLID })?.bare
        devices = UserDevices.devices(in: user) ?? []
        keyList = user.child("devices")?.keyList
    }
}
