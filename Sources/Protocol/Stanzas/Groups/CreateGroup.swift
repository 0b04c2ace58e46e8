public import BinaryNode
public import Model

/// Creates a group; this account becomes its superadmin.
///
///     → <iq type="set" xmlns="w:g2" to="g.us">
///         <create subject key={id}>
///           <participant jid phone_number?><privacy>{token}</privacy>?</participant>…
///           <description id><body>{text}</body></description>? {settings, see GroupSettingNode}
///           <ephemeral expiration/>?
///         </create></iq>
///     ← <iq type="result"><group id subject …><participant jid error?/>…</group></iq>
///
/// `key` comes back in the notification about the new group. A participant with an `error` in the answer could
/// not be added. 406 when the subject is too long, 419 when there are too many groups.
///
/// - Source: whatsmeow `group.go` (`CreateGroup`), Baileys `src/Socket/groups.ts`, zapo
///   `src/transport/node/builders/group.ts`.
public struct CreateGroup: Query {
    /// Somebody to add.
    public struct Participant: Hashable, Sendable {
        /// The person, by LID or phone number.
        public var jid: JID
        /// The phone number, when ``jid`` is a LID and it is known.
        public var phone: JID?
        /// The token that the person issued to this account.
        public var token: [UInt8]?

        /// Creates one from its parts.
        public init(jid: JID, phone: JID? = nil, token: [UInt8]? = nil) {
            self.jid = jid
            self.phone = phone
            self.token = token
        }

        var node: Node {
            var node = Node("participant", ["jid": .jid(jid.bare)]) {
                if let token { Node("privacy", bytes: token) }
            }
            if jid.isLID, let phone { node.attributes["phone_number"] = .jid(phone.bare) }
            return node
        }
    }

    /// The longest name, in characters.
    public static let longestSubject = 100
    public static let namespace = "w:g2"
    public let kind = QueryKind.set
    public let to = JID.groupServer
    /// Its name.
    public var subject: String
    /// What the notification about it is recognised by.
    public var key: MessageID
    /// The people to add, without this account.
    public var participants: [Participant]
    /// What it is about.
    public var description: Group.Description?
    /// What is on or off from the start.
    public var settings: [GroupSettingNode]
    /// After how many seconds messages disappear; nil for as in any new group.
    public var disappearing: Int?

    /// Creates the request.
    public init(
        subject: String,
        key: MessageID,
        participants: [Participant],
        description: Group.Description? = nil,
        settings: [GroupSettingNode] = [],
        disappearing: Int? = nil
    ) {
        self.subject = subject
        self.key = key
        self.participants = participants
        self.description = description
        self.settings = settings
        self.disappearing = disappearing
    }

    public var body: [Node] {
        [
            Node(
                "create",
                ["subject": .text(subject), "key": .text(key.text)],
                content: .nodes(participants.map(\.node) + traits)
            )
        ]
    }

    private var traits: [Node] {
        let described = description.map { description in
            Node("description", ["id": .text(description.id)]) {
                Node("body", bytes: Array(description.text.utf8))
            }
        }
        let timer = disappearing.map { Node("ephemeral", ["expiration": .text(String($0))]) }
        return [described].compactMap(\.self) + settings.compactMap(\.initial)
            + [timer].compactMap(\.self)
    }

    public func reply(from iq: Node) throws(StanzaError) -> GroupInfo {
        try GroupInfo(try iq.requireChild("group"))
    }
}
