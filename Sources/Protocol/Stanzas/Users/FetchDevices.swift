public import BinaryNode
public import Model

/// Asks which devices some people have.
///
///     → <iq type="get" xmlns="usync" to="s.whatsapp.net">
///         <usync sid mode="query" last="true" index="0" context="message">
///           <query><devices version="2"/></query>
///           <list><user jid={person}/>…</list>
///         </usync></iq>
///     ← <iq type="result"><usync><list>
///         <user jid={person}><devices><device-list hash?>
///           <device id="0"/> <device id="3" key-index="1"/>…
///         </device-list><key-index-list ts>{signed list}</key-index-list></devices></user>…
///         <user jid={person}><devices><error code text/></devices></user>…
///       </list></usync></iq>
///
/// - Source: whatsmeow `user.go` (`GetUserDevices`).
public struct FetchDevices: Query {
    public static let namespace = "usync"
    public let kind = QueryKind.get
    public let to = JID.server
    /// The people, without device.
    public var users: [JID]
    /// A text that is this query's alone.
    public var sid: String

    /// Asks about some people.
    public init(users: [JID], sid: String) {
        self.users = users
        self.sid = sid
    }

    public var body: [Node] {
        [
            usync(
                sid: sid,
                mode: "query",
                context: "message",
                query: [Node("devices", ["version": "2"])],
                users: users.map { Node("user", ["jid": .jid($0.bare)]) }
            )
        ]
    }

    /// What the server says about each person that it names.
    public func reply(from iq: Node) throws(StanzaError) -> [UserDevices] {
        let list = try iq.requireChild("usync", "list")
        return list.children("user").compactMap(UserDevices.init)
    }
}

/// The devices of one person.
public struct UserDevices: Hashable, Sendable {
    /// One device.
    public struct Device: Hashable, Sendable {
        /// Its number; 0 is the phone.
        public var id: UInt16
        /// Its place in the account's signed list; nil for the phone.
        public var keyIndex: UInt32?
        /// Whether a business host runs it.
        public var isHosted: Bool

        /// Takes number and index.
        public init(id: UInt16, keyIndex: UInt32? = nil, isHosted: Bool = false) {
            self.id = id
            self.keyIndex = keyIndex
            self.isHosted = isHosted
        }
    }

    /// The person.
    public var user: JID
    /// The devices in the server's order, phone first when it is listed first; empty when none is listed.
    public var devices: [Device]
    /// Which of them the person's phone has signed for, serialized; nil when the server does not tell.
    public var keyList: [UInt8]?
    /// Why the server does not tell.
    public var error: RefusalCode?

    /// Reads a `<user>`; nil when it names nobody.
    init?(_ node: Node) {
        guard let user = node.readableJID("jid") else { return nil }
        self.user = user.bare
        devices = Self.devices(in: node) ?? []
        keyList = node.child("devices")?.keyList
        error = node.child("devices")?.child("error").map(RefusalCode.init)
    }

    /// The device list in a `<user>`; nil when there is none.
    static func devices(in user: Node) -> [Device]? {
        user.child("devices")?.child("device-list")?.children("device").compactMap { device in
            guard let id = device.int("id"), let id = UInt16(exactly: id) else { return nil }
            return Device(
                id: id,
                keyIndex: device.int("key-index").flatMap(UInt32.init(exactly:)),
                isHosted: device.string("is_hosted") == "true"
            )
        }
    }
}

extension Node {
    /// What is in the `<key-index-list>` in this node; nil when there is none, or nothing in it.
    var keyList: [UInt8]? {
        child("key-index-list")?.bytes.flatMap { $0.isEmpty ? nil : $0 }
    }
}

/// The `<usync>` of a query about people.
func usync(sid: String, mode: String, context: String, query: [Node], users: [Node]) -> Node {
    Node(
        "usync",
        [
            "sid": .text(sid), "mode": .text(mode), "last": "true", "index": "0",
            "context": .text(context),
        ],
        content: .nodes([
            Node("query", [:], content: .nodes(query)),
            Node("list", [:], content: .nodes(users)),
        ])
    )
}
