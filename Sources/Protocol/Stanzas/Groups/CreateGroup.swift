public import BinaryNode
public import Model

/// Creates a group or a community; this account becomes its superadmin.
///
///     → <iq type="set" xmlns="w:g2" to="g.us">
///         <create subject key={id}>
///           <participant jid phone_number?><privacy>{token}</privacy>?</participant>…
///           <description id><body>{text}</body></description>? {settings, see GroupSettingNode}
///           <ephemeral expiration/>?
///           <linked_parent jid={community}/>
///             | <parent default_membership_approval_mode="request_required"?/> <create_general_chat/>?
///         </create></iq>
///     ← <iq type="result"><group id subject …><participant jid error?/>…</group></iq>
///
/// `key` comes back in the notification about the new group. A participant with an `error` in the answer could
/// not be added. A community has no participants; the group for its announcements is made by the server. 406 when the subject is too long, 419 when there are too many groups.
///
/// - Source: whatsmeow `group.go` (`CreateGroup`), Baileys `src/Socket/groups.ts`, `communities.ts`, zapo
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

    /// What a new group is within a community.
    public enum Place: Hashable, Sendable {
        /// It belongs to none.
        case alone
        /// A group of this community.
        case within(JID)
        /// The community itself: whether admins let people into its groups, and whether it has a group from the start
        /// in which everybody talks.
        case community(isClosed: Bool, generalChat: Bool)

        var nodes: [Node] {
            switch self {
            case .alone: []
            case .within(let community): [Node("linked_parent", ["jid": .jid(community)])]
            case .community(let isClosed, let generalChat):
                [
                    Node(
                        "parent",
                        [
                            "default_membership_approval_mode":
                                isClosed ? "request_required" : nil
                        ]
                    )
                ] + (generalChat ? [Node("create_general_chat")] : [])
            }
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
    /// What it is within a community.
    public var place: Place

    /// Creates the request.
    public init(
        subject: String,
        key: MessageID,
        participants: [Participant],
        description: Group.Description? = nil,
        settings: [GroupSettingNode] = [],
        disappearing: Int? = nil,
        place: Place = .alone
    ) {
        self.subject = subject
        self.key = key
        self.participants = participants
        self.description = description
        self.settings = settings
        self.disappearing = disappearing
        self.place = place
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
        let timer = disappearing.map { Node("ephemeral", ["expiration": .text(String($0))]) }
        return [description?.initial].compactMap(\.self) + settings.compactMap(\.initial)
            + [timer].compactMap(\.self) + place.nodes
    }

    public func reply(from iq: Node) throws(StanzaError) -> GroupInfo {
        try GroupInfo(try iq.requireChild("group"))
    }
}
