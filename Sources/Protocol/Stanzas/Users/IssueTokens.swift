public import BinaryNode
public import Model

/// Gives people the tokens by which they may write to this account.
///
///     → <iq type="set" xmlns="privacy" to="s.whatsapp.net">
///         <tokens><token jid={person's LID} t type="trusted_contact"/>…</tokens></iq>
///     ← <iq type="result"/>
///
/// - Source: whatsmeow `tctoken.go` (`issuePrivacyToken`).
public struct IssueTokens: Query {
    public static let namespace = "privacy"
    public let kind = QueryKind.set
    public let to = JID.server
    /// The people.
    public var people: [JID]
    /// When they are issued, server clock.
    public var time: Timestamp

    /// Issues tokens.
    public init(to people: [JID], time: Timestamp) {
        self.people = people
        self.time = time
    }

    public var body: [Node] {
        [
            Node("tokens") {
                for person in people {
                    Node(
                        "token",
                        [
                            "jid": .jid(person.bare), "t": .text(String(time.seconds)),
                            "type": "trusted_contact",
                        ]
                    )
                }
            }
        ]
    }

    public func reply(from iq: Node) throws(StanzaError) {}
}
