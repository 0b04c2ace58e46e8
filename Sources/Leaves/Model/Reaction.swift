/// One person's emoji under a message.
///
/// A person has at most one on a message; a newer one takes its place.
public struct Reaction: Hashable, Sendable, Codable {
    /// Who reacted, without device.
    public var sender: JID
    /// One emoji; outside text as it came, not yet cleaned.
    public var emoji: String
    /// When, server clock.
    public var time: Timestamp
    /// Whether this account reacted, on any of its devices.
    public var isFromMe: Bool

    /// Creates a reaction from its parts.
    public init(sender: JID, emoji: String, time: Timestamp, isFromMe: Bool) {
        self.sender = sender
        self.emoji = emoji
        self.time = time
        self.isFromMe = isFromMe
    }
}
