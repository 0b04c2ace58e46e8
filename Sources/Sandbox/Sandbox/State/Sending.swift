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
    /// The ticks that its sender sees: one, and a second when somebody has it on a device in use.
    public let ticks: Int

    init(id: String, to: String, text: String, time: Int, receipts: [ReceiptSeen] = []) {
        self.id = id
        self.to = to
        self.text = text
        self.time = time
        self.receipts = receipts
        let isSeen = receipts.contains { ["delivery", "read", "played"].contains($0.type) }
        ticks = isSeen ? 2 : 1
    }
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
