public import BinaryNode
public import Model

/// Takes back the invitations that people got into a group.
///
///     → <iq type="set" xmlns="w:g2" to={group}><revoke><participant jid/>…</revoke></iq>
///     ← <revoke><participant jid error?/>…</revoke>
///
/// - Source: Baileys `src/Socket/groups.ts` (`groupRevokeInviteV4`).
public struct RevokeGroupInvite: Query {
    public static let namespace = "w:g2"
    public let kind = QueryKind.set
    public let to: JID
    private let people: [JID]

    /// Takes the invitations of some people back.
    public init(_ group: JID, people: [JID]) {
        to = group
        self.people = people
    }

    public var body: [Node] {
        [Node("revoke") { people.map { Node("participant", ["jid": .jid($0)]) } }]
    }

    public func reply(from iq: Node) throws(StanzaError) -> [GroupInfo.Participant] {
        var people: [GroupInfo.Participant] = []
        for node in try iq.requireChild("revoke").children("participant") {
            people.append(try GroupInfo.Participant(node))
        }
        return people
    }
}
