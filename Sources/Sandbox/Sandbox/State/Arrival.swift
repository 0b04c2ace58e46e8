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
    /// Its words: a text's, an edit's, a reaction's emoji, what stands under a file, what a poll or an event is called,
    /// what was chosen in one, a timer's seconds; nil when there are none, or it could not be decrypted.
    public internal(set) var text: String?
    /// What it is: `text`, `reaction`, the kind of a file as in ``MediaSketch/kind``, `edit`, `revoke`, `pin`, `unpin`,
    /// `keep`, `unkeep`, `vote`, `response`, `comment`, `timer`, a kind of ``SpeechSketch`` such as `poll`, or `other`;
    /// nil before it is decrypted.
    public internal(set) var content: String?
    /// The id of the message that it answers, changes or is about; nil for one that stands by itself.
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
    /// The message as it was decrypted, a `Message` of WhatsApp's protobuf in Base64; nil for one that could not be
    /// decrypted, on a companion, and unless ``SandboxServer/Options/keepsMessages``.
    public internal(set) var message: String?
}
