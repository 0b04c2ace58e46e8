public import BinaryNode
public import Model

/// Adds people to a group, removes them, makes them admins or members again.
///
///     → <iq type="set" xmlns="w:g2" to={group}>
///         <add|remove|promote|demote linked_groups="true"?><participant jid phone_number?><privacy>{token}</privacy>?</participant>…</…></iq>
///     ← <add|…><participant jid phone_number? error?><add_request code expiration/>?</participant>…</add|…>
///
/// Each person has an answer of their own: 401 when they blocked this account, 403 when they do not let
/// themselves be added by it, and 408 when they left lately, both perhaps with an invitation to send them;
/// 404 for who is not on WhatsApp, 409 when it is so already, 419 when the group is full.
///
/// - Source: whatsmeow `group.go` (`UpdateGroupParticipants`).
public struct ChangeParticipants: Query {
    /// What became of one person.
    public struct Outcome: Hashable, Sendable {
        /// The person, as the group names them.
        public var participant: GroupInfo.Participant
        /// With what they can be invited instead.
        public var invite: Invite?
    }

    /// What lets somebody in who could not be added.
    public struct Invite: Hashable, Sendable {
        /// What they show to the server.
        public var code: String
        /// Until when it counts, server clock.
        public var expires: Timestamp
    }

    public static let namespace = "w:g2"
    public let kind = QueryKind.set
    public let to: JID
    private let action: MemberAction
    private let people: [CreateGroup.Participant]
    private let everywhere: Bool

    /// Asks for a change; number and token are sent with those to be added alone.
    ///
    /// - Parameters:
    ///   - group: The group, or a community.
    ///   - action: What is done.
    ///   - people: To whom.
    ///   - everywhere: Whether it is done in all groups of the community as well.
    public init(
        _ group: JID,
        _ action: MemberAction,
        _ people: [CreateGroup.Participant],
        everywhere: Bool = false
    ) {
        self.everywhere = everywhere
        to = group
        self.action = action
        self.people =
            action == .add ? people : people.map { CreateGroup.Participant(jid: $0.jid) }
    }

    public var body: [Node] {
        let linked: Value? = everywhere ? "true" : nil
        return [
            Node(action.name, ["linked_groups": linked], content: .nodes(people.map(\.node)))
        ]
    }

    public func reply(from iq: Node) throws(StanzaError) -> [Outcome] {
        var outcomes: [Outcome] = []
        for node in try iq.requireChild(action.name).children("participant") {
            outcomes.append(
                Outcome(
                    participant: try GroupInfo.Participant(node),
                    invite: node.child("add_request").flatMap(Self.invite)
                )
            )
        }
        return outcomes
    }

    private static func invite(_ node: Node) -> Invite? {
        guard let code = node.string("code"), let expires = node.int("expiration") else {
            return nil
        }
        return Invite(code: code, expires: Timestamp(seconds: Int64(expires)))
    }
}
