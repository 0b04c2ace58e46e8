/// A message that a simulated device received.
public struct Arrival: Sendable, Hashable, Codable {
    /// The stanza id.
    public let id: String
    /// The device of the person that it reached; 0 is the phone.
    public let device: Int
    /// The device it came from, as addressed.
    public let from: String
    /// The chat, for copies of the person's own messages.
    public let chat: String?
    /// The text; nil when it could not be decrypted or is no text.
    public internal(set) var text: String?
    /// When it came, milliseconds since 1970.
    public let time: Int
    /// `pkmsg` or `msg`.
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

/// What a person's simulated devices received, in order, found by device, sender and id.
struct Arrivals {
    private(set) var all: [Arrival] = []
    private var places: [Key: Int] = [:]

    private struct Key: Hashable {
        let device: Int
        let from: String
        let id: String
    }

    /// Changes the arrival with this device, sender and id, after adding it when it is new.
    mutating func update(
        _ id: String,
        device: Int,
        from: String,
        chat: String?,
        time: Int,
        _ change: (inout Arrival) -> Void
    ) {
        let key = Key(device: device, from: from, id: id)
        if let place = places[key] { return change(&all[place]) }
        var arrival = Arrival(
            id: id,
            device: device,
            from: from,
            chat: chat,
            text: nil,
            time: time,
            kind: "",
            copies: 0,
            failures: 0,
            error: nil,
            retries: 0
        )
        change(&arrival)
        places[key] = all.count
        all.append(arrival)
    }

    func find(_ id: String, device: Int, from: String) -> Arrival? {
        places[Key(device: device, from: from, id: id)].map { all[$0] }
    }

    /// Marks everything from this sender as read and returns what was not, by id.
    mutating func markRead(_ matches: (Arrival) -> Bool) -> [Arrival] {
        var changed: [Arrival] = []
        for place in all.indices where !all[place].isRead && matches(all[place]) {
            all[place].isRead = true
            changed.append(all[place])
        }
        return changed
    }

    mutating func removeAll() { self = Arrivals() }
}
