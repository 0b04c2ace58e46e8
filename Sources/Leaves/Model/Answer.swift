/// What somebody chose in a poll.
public struct PollVote: Hashable, Sendable, Codable {
    /// Who, without device.
    public var voter: JID
    /// Whether it was this account, on any of its devices.
    public var isFromMe: Bool
    /// What they chose, by the poll's own words; none when they took their vote back.
    public var options: [String]
    /// When, server clock.
    public var time: Timestamp

    /// Creates a vote from its parts.
    public init(voter: JID, isFromMe: Bool, options: [String], time: Timestamp) {
        self.voter = voter
        self.isFromMe = isFromMe
        self.options = options
        self.time = time
    }
}

/// Whether somebody comes to an event.
public struct EventResponse: Hashable, Sendable, Codable {
    /// What they say.
    public enum Kind: Sendable, NamedCase {
        /// They come.
        case going
        /// They do not come.
        case notGoing
        /// They do not know yet.
        case maybe
    }

    /// Who, without device.
    public var person: JID
    /// Whether it was this account, on any of its devices.
    public var isFromMe: Bool
    /// What they say.
    public var response: Kind
    /// How many they bring.
    public var guests: Int
    /// When they said so, server clock.
    public var time: Timestamp

    /// Creates a response from its parts.
    public init(person: JID, isFromMe: Bool, response: Kind, guests: Int = 0, time: Timestamp) {
        self.person = person
        self.isFromMe = isFromMe
        self.response = response
        self.guests = guests
        self.time = time
    }
}
