public import BinaryNode
public import Model

/// The news that somebody changed a group.
///
///     ← <notification type="w:gp2" from={group} participant={actor}? participant_pn? id t>
///         <create key?><group …/></create>
///       | <add|remove|promote|demote><participant jid …/>…</…>
///       | <subject subject/>
///       | <description><body>{text}</body></description>
///       | <announcement/> | <not_announcement/> | <locked/> | <unlocked/>
///       | <ephemeral expiration/> | <not_ephemeral/>
///       </notification>
///
/// Who leaves is removed by themselves.
///
/// - Source: whatsmeow `group.go` (`parseGroupChange`).
public struct GroupNotification: Hashable, Sendable {
    /// One thing that was done.
    public enum Action: Hashable, Sendable {
        /// The group was made, or this account came into it.
        case created(GroupInfo)
        /// People came into it.
        case added([GroupInfo.Participant])
        /// People are no longer in it.
        case removed([GroupInfo.Participant])
        /// People became admins.
        case promoted([GroupInfo.Participant])
        /// People are admins no longer.
        case demoted([GroupInfo.Participant])
        /// It has another name.
        case subject(String)
        /// Anything else; nobody's place in the group depends on it.
        case other(GroupChange)
    }

    /// Its own id.
    public var id: String
    /// The group.
    public var group: JID
    /// Who did it, as the group names them.
    public var actor: JID?
    /// The same person by phone number, when the server tells it.
    public var actorPhone: JID?
    /// When, server clock.
    public var time: Timestamp
    /// What was done, in order.
    public var actions: [Action]

    /// Reads a stanza.
    public init(_ node: Node) throws(StanzaError) {
        id = try node.requireString("id")
        group = try node.requireJID("from").bare
        guard group.isGroup else {
            throw .malformed(path: "notification@from", expected: "a group")
        }
        actor = node.readableJID("participant")?.bare
        actorPhone = node.readableJID("participant_pn")?.bare
        time = try node.requireTime()
        actions = []
        for child in node.children { actions.append(try Self.action(child)) }
    }

    private static func action(_ node: Node) throws(StanzaError) -> Action {
        switch node.tag {
        case "create": .created(try GroupInfo(try node.requireChild("group")))
        case "add": .added(try people(node))
        case "remove": .removed(try people(node))
        case "promote": .promoted(try people(node))
        case "demote": .demoted(try people(node))
        // Without what it changes it changes nothing.
        case "subject": node.string("subject").map { .subject($0) } ?? .other(.other("subject"))
        default: .other(change(node))
        }
    }

    private static func people(_ node: Node) throws(StanzaError) -> [GroupInfo.Participant] {
        var people: [GroupInfo.Participant] = []
        for child in node.children("participant") {
            people.append(try GroupInfo.Participant(child))
        }
        return people
    }

    private static func change(_ node: Node) -> GroupChange {
        switch node.tag {
        case "description": .description(node.child("body")?.text ?? "")
        case "announcement": .announcement(true)
        case "not_announcement": .announcement(false)
        case "locked": .locked(true)
        case "unlocked": .locked(false)
        case "ephemeral":
            node.int("expiration").map { .disappearing(seconds: max(0, $0)) } ?? .other("ephemeral")
        case "not_ephemeral": .disappearing(seconds: 0)
        default: .other(node.tag)
        }
    }
}
