public import BinaryNode
public import Model

/// Lets people into a group who want in, or says no.
///
///     → <iq type="set" xmlns="w:g2" to={group}>
///         <membership_requests_action><approve|reject><participant jid/>…</…></membership_requests_action></iq>
///     ← <membership_requests_action><approve|reject><participant jid error?/>…</…></membership_requests_action>
///
/// Each person has an answer of their own: 404 for who does not want in, 409 for who is in it, 419 when the
/// group is full.
///
/// - Source: whatsmeow `group.go` (`UpdateGroupRequestParticipants`).
public struct AnswerJoinRequests: Query {
    public static let namespace = "w:g2"
    public let kind = QueryKind.set
    public let to: JID
    private let answer: RequestAnswer
    private let people: [JID]

    /// Answers people.
    public init(_ group: JID, _ answer: RequestAnswer, _ people: [JID]) {
        to = group
        self.answer = answer
        self.people = people
    }

    public var body: [Node] {
        let named = people.map { Node("participant", ["jid": .jid($0)]) }
        return [
            Node("membership_requests_action") { Node(answer.name, content: .nodes(named)) }
        ]
    }

    public func reply(from iq: Node) throws(StanzaError) -> [GroupInfo.Participant] {
        var people: [GroupInfo.Participant] = []
        let answered = try iq.requireChild("membership_requests_action", answer.name)
        for node in answered.children("participant") {
            people.append(try GroupInfo.Participant(node))
        }
        return people
    }
}
