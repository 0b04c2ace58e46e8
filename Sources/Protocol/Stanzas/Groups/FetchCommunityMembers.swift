public import BinaryNode
public import Model

/// Asks who is in the groups of a community.
///
///     → <iq type="get" xmlns="w:g2" to={community}><linked_groups_participants/></iq>
///     ← <linked_groups_participants><participant jid phone_number? type?/>…</linked_groups_participants>
///
/// - Source: whatsmeow `group.go` (`GetLinkedGroupsParticipants`).
public struct FetchCommunityMembers: Query {
    public static let namespace = "w:g2"
    public let kind = QueryKind.get
    public let to: JID

    /// Asks about a community.
    public init(_ community: JID) { to = community }

    public var body: [Node] { [Node("linked_groups_participants")] }

    public func reply(from iq: Node) throws(StanzaError) -> [GroupInfo.Participant] {
        var people: [GroupInfo.Participant] = []
        for node in try iq.requireChild("linked_groups_participants").children("participant") {
            people.append(try GroupInfo.Participant(node))
        }
        return people
    }
}
