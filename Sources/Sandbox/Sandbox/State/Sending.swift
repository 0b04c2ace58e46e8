/// A message that a simulated device sent.
public struct Sending: Sendable, Hashable, Codable {
    /// The stanza id.
    public let id: String
    /// Whom it is for: a person or a group.
    public let to: String
    /// The text, or the emoji of a reaction.
    public let text: String
    /// When it was sent, milliseconds since 1970.
    public let time: Int
    /// The receipts that came back.
    public internal(set) var receipts: [ReceiptSeen]
}

/// A receipt that came back for a message.
public struct ReceiptSeen: Sendable, Hashable, Codable {
    /// `delivery`, `inactive`, `read`, `played`, `retry`.
    public let type: String
    /// The device it came from, by LID.
    public let from: String
    /// When, seconds since 1970.
    public let time: Int
}
