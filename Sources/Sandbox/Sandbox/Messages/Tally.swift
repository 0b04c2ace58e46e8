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
}

/// What one simulated person received and sent, counted.
public struct PersonTally: Sendable, Hashable, Codable {
    /// Different messages that were decrypted.
    public let decrypted: Int
    /// Messages that were decrypted or delivered more than once.
    public let decryptedAgain: Int
    /// Messages that could not be decrypted to this day.
    public let undecryptable: Int
    /// Retries asked for.
    public let retriesAsked: Int
    /// Messages sent.
    public let sent: Int
    /// Messages sent that at least one client confirmed as delivered.
    public let delivered: Int
    /// Messages sent that somebody read.
    public let read: Int
    /// Retry receipts answered by a resend.
    public let resent: Int

    init(_ person: Person) {
        let arrivals = person.arrivals.all
        decrypted = arrivals.count { $0.copies > 0 }
        decryptedAgain = arrivals.count { $0.copies > 1 }
        undecryptable = arrivals.count { $0.copies == 0 }
        retriesAsked = arrivals.reduce(0) { $0 + $1.retries }
        let sendings = person.sendings.all
        sent = sendings.count
        delivered = sendings.count { sending in
            sending.receipts.contains { $0.type != "retry" }
        }
        read = sendings.count { $0.receipts.contains { $0.type == "read" } }
        resent = person.resent
    }
}
