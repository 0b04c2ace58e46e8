public import BinaryNode
public import Model

/// Asks anew which LID a phone number has.
///
///     → <iq type="get" xmlns="usync" to="s.whatsapp.net">
///         <usync sid mode="query" last="true" index="0" context="background">
///           <query><lid/></query><list><user jid={phone number}/></list>
///         </usync></iq>
///     ← <iq type="result"><usync><list>
///         <user jid={phone number}><lid val={LID}/>?</user>
///       </list></usync></iq>
///
/// - Source: whatsapp-rust `src/client/lid_pn.rs`.
public struct FetchLID: Query {
    public static let namespace = "usync"
    public let kind = QueryKind.get
    public let to = JID.server
    /// The number, as an address.
    public var phone: JID
    /// A text that is this query's alone.
    public var sid: String

    /// Asks about a number.
    public init(of phone: JID, sid: String) {
        self.phone = phone.bare
        self.sid = sid
    }

    public var body: [Node] {
        let users = [Node("user", ["jid": .jid(phone)])]
        return [
            usync(
                sid: sid,
                mode: "query",
                context: "background",
                query: [Node("lid")],
                users: users
            )
        ]
    }

    /// The LID; nil when the server does not tell one.
    public func reply(from iq: Node) throws(StanzaError) -> JID? {
        let users = try iq.requireChild("usync", "list").children("user")
        let user = users.first { $0.readableJID("jid")?.bare == phone }
        let lid = user?.child("lid")?.readableJID("val")?.bare
        return lid.flatMap { $0.isLID && $0.isPerson ? $0 : nil }
    }
}
