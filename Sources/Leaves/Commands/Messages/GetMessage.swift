public import Model

/// Looks a message up by its id, and says how far an own one has come.
public struct GetMessage: Command, Hashable {
    /// The message, and why it failed or waits if it does.
    public typealias Reply = MessageReport
    /// What the catalogue says of it.
    public static let about = About(
        "get-message",
        .message,
        "Show a message and how far it has come",
        notes: [
            "id": FieldNotes.message,
            "chat": "the chat's address; without it, the newest own message of this id",
            "sender": "who wrote it; needed only where two people chose one id",
        ],
        changes: false
    )
    /// The message.
    public var id: MessageID
    /// The chat; nil takes the newest own message of this id.
    public var chat: JID?
    /// Who wrote it; nil takes the own one, else the one that there is.
    public var sender: JID?

    /// Creates the command.
    public init(id: MessageID, chat: JID? = nil, sender: JID? = nil) {
        self.id = id
        self.chat = chat
        self.sender = sender
    }
}

/// A message with what is known about its way.
public struct MessageReport: Hashable, Sendable, Codable {
    /// The message as it is now.
    public var message: Message
    /// Why an own message failed, for people; nil when it did not.
    public var failure: String?
    /// Why an own message waits, for people; nil when it does not, or nothing was tried yet.
    public var waiting: String?
    /// For a poll, how often each answer was chosen and by whom, in its order.
    public var tallies: [PollTally]?
    /// For an event, who comes.
    public var responses: [EventResponse]?

    /// Creates a report from its parts.
    public init(
        message: Message,
        failure: String? = nil,
        waiting: String? = nil,
        tallies: [PollTally]? = nil,
        responses: [EventResponse]? = nil
    ) {
        self.message = message
        self.failure = failure
        self.waiting = waiting
        self.tallies = tallies
        self.responses = responses
    }
}

/// How often an answer of a poll was chosen.
public struct PollTally: Hashable, Sendable, Codable {
    /// The answer; outside text as it came, not yet cleaned.
    public var option: String
    /// How often.
    public var count: Int
    /// By whom, the first first.
    public var voters: [JID]

    /// Creates a tally from its parts.
    public init(option: String, voters: [JID]) {
        self.option = option
        count = voters.count
        self.voters = voters
    }
}
