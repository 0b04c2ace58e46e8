/// A message that a simulated device received.
public struct Arrival: Sendable, Hashable, Codable {
    /// The stanza id.
    public let id: String
    /// The device of the person that it reached; 0 is the phone.
    public let device: Int
    /// The device it came from, as addressed.
    public let from: String
    /// The chat: a group, or whom a copy of the person's own message went to; nil otherwise.
    public let chat: String?
    /// The text, the emoji of a reaction, or what stands under a file; nil when it could not be decrypted or is no text.
    public internal(set) var text: String?
    /// What it is: `text`, `reaction`, the kind of a file as in ``MediaSketch/kind``, or the name of the message's field; nil before it is decrypted.
    public internal(set) var content: String?
    /// The id of the message that a reaction is to.
    public internal(set) var target: String?
    /// When it came, milliseconds since 1970.
    public let time: Int
    /// `pkmsg`, `msg` or `skmsg`.
    public internal(set) var kind: String
    /// How often it was decrypted; 1 is right.
    public internal(set) var copies: Int
    /// How often it came and could not be decrypted.
    public internal(set) var failures: Int
    /// Why the last decryption failed.
    public internal(set) var error: String?
    /// How many retries were asked for.
    public internal(set) var retries: Int
    /// Whether a read receipt was sent.
    public internal(set) var isRead = false
}
