/// Where an account's events are sent, in the form of one dialect.
public struct Webhook: Hashable, Sendable, Codable {
    /// Its id; never changes.
    public var id: String
    /// The account's name.
    public var account: String
    /// The dialect whose names and bodies its events have.
    public var dialect: String
    /// Where to.
    public var url: String
    /// The events wanted, by the dialect's names; none for all of them.
    public var events: [String]
    /// Whether anything is sent; what happens meanwhile is passed over.
    public var isEnabled: Bool
    /// Whether what is sent is signed with a secret.
    public var isSigned: Bool
    /// What its receiver never took, since the process began or the webhook was set; nil for nothing.
    public var givenUp: GivenUp?
    /// Why its receiver does not take what is sent now, or does not say whether it does; nil when it takes it, or
    /// nothing was sent.
    public var trouble: Trouble?

    /// What goes wrong, and is tried again.
    public struct Trouble: Hashable, Sendable, Codable {
        /// What went wrong last, such as `status 400`, or that an answer is still awaited.
        public var reason: String
        /// When, local clock.
        public var time: Timestamp
        /// Since when something has gone wrong and events wait, local clock.
        public var since: Timestamp
        /// How many events wait for it: what did not arrive, and what is behind it.
        public var waiting: Int

        /// Creates it from its parts.
        public init(reason: String, time: Timestamp, since: Timestamp, waiting: Int) {
            self.reason = reason
            self.time = time
            self.since = since
            self.waiting = waiting
        }
    }

    /// Events that were given up.
    public struct GivenUp: Hashable, Sendable, Codable {
        /// How many.
        public var count: Int
        /// The id of the last one, as its receiver knows it.
        public var event: String
        /// What went wrong with that.
        public var reason: String
        /// When that was given up, local clock.
        public var time: Timestamp

        /// Creates it from its parts.
        public init(count: Int, event: String, reason: String, time: Timestamp) {
            self.count = count
            self.event = event
            self.reason = reason
            self.time = time
        }
    }

    /// Creates a hook from its parts.
    public init(
        id: String,
        account: String,
        dialect: String,
        url: String,
        events: [String],
        isEnabled: Bool,
        isSigned: Bool
    ) {
        self.id = id
        self.account = account
        self.dialect = dialect
        self.url = url
        self.events = events
        self.isEnabled = isEnabled
        self.isSigned = isSigned
    }
}
