public import BinaryNode
public import Model

/// Asks who is behind a phone number, before the first message to it.
///
///     → <iq type="get" xmlns="usync" to="s.whatsapp.net">
///         <usync sid mode="full" last="true" index="0" context="background">
///           <query><business><verified_name/></business><status/><picture/>
///             <devices version="2"/><lid/></query>
///           <list><user jid={person}/>…</list>
///         </usync></iq>
///     ← <iq type="result"><usync><list><user jid={person}><lid val={LID}/>…</user></list></usync></iq>
///
/// A person without LID in the answer is not on WhatsApp.
///
/// - Source: whatsmeow `user.go` (`GetUserInfo`).
public struct FetchUserInfo: Query {
    public static let namespace = "usync"
    public let kind = QueryKind.get
    public let to = JID.server
    /// The people, by phone number.
    public var users: [JID]
    /// A text that is this query's alone.
    public var sid: String

    /// Asks about some people.
    public init(users: [JID], sid: String) {
        self.users = users
        self.sid = sid
    }

    public var body: [Node] {
        let query = [
            Node("business", [:], content: .nodes([Node("verified_name", [:])])),
            Node("status", [:]), Node("picture", [:]),
            Node("devices", ["version": "2"]), Node("lid", [:]),
        ]
        return [usync(sid: sid, mode: "full", context: "background", query: query, users: users)]
    }

    /// The LID of each person who has one, by the address that was asked about.
    public func reply(from iq: Node) throws(StanzaError) -> [JID: JID] {
        var lids: [JID: JID] = [:]
        for user in try iq.requireChild("usync", "list").children("user") {
            guard let jid = user.jid("jid"), let lid = user.child("lid")?.jid("val") else {
                continue
            }
            lids[jid.bare] = lid.bare
        }
        return lids
    }
}
