/// A message of a group that members reported to the admins.
public struct GroupReport: Hashable, Sendable, Codable {
    /// The message.
    public var message: MessageID
    /// Who reported it.
    public var reporters: [Reporter]

    /// Creates a report from its parts.
    public init(message: MessageID, reporters: [Reporter]) {
        self.message = message
        self.reporters = reporters
    }

    /// Somebody who reported a message.
    public struct Reporter: Hashable, Sendable, Codable {
        /// The person, by LID when it is known.
        public var person: JID
        /// The phone number, when it is known.
        public var phone: JID?
        /// When, server clock; nil when the server does not say.
        public var time: Timestamp?

        /// Creates one from its parts.
        public init(person: JID, phone: JID? = nil, time: Timestamp? = nil) {
            self.person = person
            self.phone = phone
            self.time = time
        }
    }
}
