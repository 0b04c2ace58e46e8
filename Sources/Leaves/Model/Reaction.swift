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

extension Reaction {
    /// Whether a text is one emoji: a sequence that joins to one sign, a keycap among them, but no plain digit.
    public static func isEmoji(_ text: String) -> Bool {
        guard text.count == 1, text.utf8.count <= 64, let first = text.unicodeScalars.first else {
            return false
        }
        let isKeycap = text.unicodeScalars.contains("\u{20E3}")
        return first.properties.isEmoji && (!first.isASCII || isKeycap)
    }
}

extension Message {
    /// Whether something can be put under it: it is somebody's, and was not deleted for everyone.
    public var takesReactions: Bool { !content.isSystem && content.kind != DeletedContent.kind }
}
