/// What went to and came from one device, counted.
public struct DeviceTally: Sendable, Hashable, Codable {
    /// Stanzas sent to it, repetitions included.
    public internal(set) var sent = 0
    /// Stanzas sent once more after a new login.
    public internal(set) var sentAgain = 0
    /// Messages it confirmed.
    public internal(set) var confirmed = 0
    /// Confirmations of messages that were confirmed already.
    public internal(set) var confirmedAgain = 0
    /// Retry receipts it sent.
    public internal(set) var retries = 0
    /// Stanzas it refused by an ack with an error.
    public internal(set) var refused = 0
    /// Messages it sent, repetitions included.
    public internal(set) var received = 0
    /// Byte-identical repetitions among them.
    public internal(set) var receivedAgain = 0
    /// Stanzas for it that the queue lost because it was full.
    public internal(set) var dropped = 0
}

/// What one simulated person received and sent, counted; only what the world still keeps.
public struct PersonTally: Sendable, Hashable, Codable {
    /// Different messages that were decrypted.
    public internal(set) var decrypted = 0
    /// Messages that were decrypted or delivered more than once.
    public internal(set) var decryptedAgain = 0
    /// Messages that could not be decrypted to this day.
    public internal(set) var undecryptable = 0
    /// Retries asked for.
    public internal(set) var retriesAsked = 0
    /// Messages sent.
    public internal(set) var sent = 0
    /// Messages sent that at least one client confirmed as delivered.
    public internal(set) var delivered = 0
    /// Messages sent that somebody read.
    public internal(set) var read = 0
    /// Retry receipts answered by a resend.
    public internal(set) var resent = 0
}
