public import BinaryNode
public import Model

/// Gives a person the token by which they may write to this account.
///
///     → <iq type="set" xmlns="privacy" to="s.whatsapp.net">
///         <tokens><token jid={person's LID} t type="trusted_contact"/></tokens></iq>
///     ← <iq type="result"/>
///
/// - Source: whatsmeow `tctoken.go` (`issuePrivacyToken`).
public struct IssueToken: Query {
    public static let namespace = "privacy"
    public let kind = QueryKind.set
    public let to = JID.server
    /// The person.
    public var person: JID
    /// When it is issued, local clock.
    public var time: Timestamp

    /// Issues a token.
    public init(to person: JID, time: Timestamp) {
        self.person = person
        self.time = time
    }

    public var body: [Node] {
        let token = Node(
            "token",
            [
                "jid": .jid(person.bare), "t": .text(String(time.seconds)),
                "type": "trusted_contact",
            ]
        )
        return [Node("tokens", [:], content: .nodes([token]))]
    }

    public func reply(from iq: Node) throws(StanzaError) {}
}
