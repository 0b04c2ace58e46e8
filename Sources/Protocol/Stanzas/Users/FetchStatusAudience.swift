public import BinaryNode
public import Model

/// Asks who is to see the status posts of this account.
///
///     → <iq type="get" xmlns="status" to="s.whatsapp.net"><privacy/></iq>
///     ← <privacy><list type="contacts|blacklist|whitelist" default="true"?><user jid/>…</list>…</privacy>
///
/// 404 when nothing was ever set: everybody in the address book.
///
/// - Source: whatsmeow `broadcast.go` (`GetStatusPrivacy`).
public struct FetchStatusAudience: Query {
    public static let namespace = "status"
    public let kind = QueryKind.get

    /// Creates the question.
    public init() {}

    public var body: [Node] { [Node("privacy")] }

    public func reply(from iq: Node) throws(StanzaError) -> StatusAudience {
        let lists = try iq.requireChild("privacy").children("list")
        let meant = lists.first { $0.string("default") == "true" } ?? lists.first
        return try meant.map(StatusAudience.init) ?? .contacts
    }
}

/// Who is to see the status posts of an account.
public struct StatusAudience: Hashable, Sendable {
    /// How it is chosen.
    public enum Rule: String, Hashable, Sendable {
        /// Everybody in the address book.
        case contacts
        /// Everybody in the address book but these.
        case except = "blacklist"
        /// These alone.
        case only = "whitelist"

        /// What a post's stanza calls it.
        public var setting: String {
            switch self {
            case .contacts: "contacts"
            case .except: "denylist"
            case .only: "allowlist"
            }
        }
    }

    /// How it is chosen.
    public var rule: Rule
    /// Who is left out, or alone meant.
    public var people: [JID]

    /// Creates one from its parts.
    public init(rule: Rule, people: [JID]) {
        self.rule = rule
        self.people = people
    }

    /// Everybody in the address book.
    public static let contacts = StatusAudience(rule: .contacts, people: [])

    /// Reads a list; who is to see something is not guessed.
    init(_ list: Node) throws(StanzaError) {
        guard let rule = Rule(rawValue: try list.requireString("type")) else {
            throw .malformed(path: "list@type", expected: "contacts, blacklist or whitelist")
        }
        var people: [JID] = []
        for user in list.children("user") { people.append(try user.requireJID("jid").bare) }
        self.init(rule: rule, people: people)
    }
}
