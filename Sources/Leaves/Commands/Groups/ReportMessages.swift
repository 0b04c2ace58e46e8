public import Model

/// Reports messages of a group to its admins.
public struct ReportMessages: Command, Hashable {
    /// What became of each of them.
    public typealias Reply = [Outcome]
    /// What the catalogue says of it.
    public static let about = About(
        "report-messages",
        .group,
        "Report messages of a group to its admins",
        notes: [
            "jid": "the group's address; adminReports must be on in it",
            "messages": "the messages' ids",
        ]
    )
    /// What became of one message.
    public struct Outcome: Hashable, Sendable, Codable {
        /// The message's id.
        public var message: MessageID
        /// Why it was not reported, by the server's number; nil when it was.
        public var error: Int?
        /// The same in words.
        public var reason: String?

        /// Creates an outcome from its parts.
        public init(message: MessageID, error: Int? = nil, reason: String? = nil) {
            self.message = message
            self.error = error
            self.reason = reason
        }
    }

    /// The most messages of one request.
    public static let most = 100
    /// The group.
    public var jid: JID
    /// The messages.
    public var messages: [MessageID]

    /// Creates the command.
    public init(jid: JID, messages: [MessageID]) {
        self.jid = jid
        self.messages = messages
    }
}
