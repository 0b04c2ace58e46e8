import Model

/// A message that a simulated device sent.
public struct Sending: Sendable, Hashable, Codable {
    /// The stanza id.
    public let id: String
    /// Whom it is for.
    public let to: String
    /// The text.
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

/// What a person's simulated devices sent, in order, found by id.
struct Sendings {
    private(set) var all: [Sending] = []
    private var places: [String: Int] = [:]
    private var contents: [String: [UInt8]] = [:]

    /// Remembers a message and its serialized content, for resends.
    mutating func add(_ sending: Sending, _ content: [UInt8]) {
        places[sending.id] = all.count
        all.append(sending)
        contents[sending.id] = content
    }

    /// The serialized message with this id.
    func content(_ id: String) -> [UInt8]? { contents[id] }

    func find(_ id: String) -> Sending? { places[id].map { all[$0] } }

    /// Notes a receipt for a message, if this person sent it.
    mutating func note(_ type: String, _ id: String, from: JID, now: Int) {
        guard let place = places[id] else { return }
        all[place].receipts.append(ReceiptSeen(type: type, from: "\(from)", time: now))
    }
}
