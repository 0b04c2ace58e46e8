public import Model

/// Lets people into a group who want in, or says no.
public struct AnswerJoinRequests: Command, Hashable {
    /// What became of each of them.
    public typealias Reply = [ChangeGroupMembers.Outcome]
    /// What the catalogue says of it.
    public static let about = About(
        "answer-join-requests",
        .group,
        "Let people into a group who want in, or say no",
        notes: [
            "jid": FieldNotes.group, "people": "whom, by phone number or address",
            "answer": "approve or reject",
        ]
    )
    /// The group.
    public var jid: JID
    /// What they are told.
    public var answer: RequestAnswer
    /// Whom; ``ChangeGroupMembers/most`` at most.
    public var people: [JID]

    /// Creates the command.
    public init(jid: JID, answer: RequestAnswer, people: [JID]) {
        self.jid = jid
        self.answer = answer
        self.people = people
    }
}
