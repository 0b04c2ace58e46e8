/// An event with its place in the order of everything that happened on an account.
public struct JournalEntry: Sendable {
    /// Its place; grows, and survives a restart.
    public var sequence: Int64
    /// When it was written, local clock.
    public var time: Timestamp
    /// What happened.
    public var event: any Event

    /// Creates an entry from its parts.
    public init(sequence: Int64, time: Timestamp, event: any Event) {
        self.sequence = sequence
        self.time = time
        self.event = event
    }

    /// Every kind of event that there is, by which the journal is read.
    public static let kinds: [any Event.Type] = [
        MessageAdded.self, MessageChanged.self, MessageStateChanged.self, MessageEdited.self,
        MessageRevoked.self, ReactionChanged.self, ReceiptReceived.self, SendingFailed.self,
        MessagePinned.self, MessageKept.self, MessageStarred.self, VoteChanged.self,
        EventAnswered.self, ChatTimerChanged.self, MemberTagged.self,
        HistoryReceived.self,
        ChatChanged.self, ChatMerged.self, GroupChanged.self,
        CallChanged.self, MediaProgressed.self,
        ConnectionChanged.self, PairingChanged.self, BacklogChanged.self, UnknownEvent.self,
    ]

    /// Reads an event by its name and version; one that a newer martlet wrote becomes ``UnknownEvent``.
    public static func event(
        named name: String,
        version: Int,
        from decoder: @autoclosure () throws -> any Decoder
    ) throws -> any Event {
        guard let kind = kinds.first(where: { $0.name == name }), version <= kind.version else {
            return UnknownEvent(kind: name, version: version)
        }
        return try kind.init(from: try decoder())
    }

    /// Whether it is about one of these.
    public func isAbout(_ areas: Set<Area>) -> Bool {
        event is UnknownEvent || areas.contains(type(of: event).area)
    }
}

extension JournalEntry: Hashable {
    /// Whether both have one place and say the same.
    public static func == (left: Self, right: Self) -> Bool {
        left.sequence == right.sequence && left.time == right.time
            && left.event.isSame(as: right.event)
    }

    /// Hashes the place.
    public func hash(into hasher: inout Hasher) { hasher.combine(sequence) }
}

extension JournalEntry: Codable {
    private enum Key: CodingKey { case sequence, time, name, version, event }

    /// Reads an entry by its event's name and version.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: Key.self)
        self.init(
            sequence: try container.decode(Int64.self, forKey: .sequence),
            time: try container.decode(Timestamp.self, forKey: .time),
            event: try Self.event(
                named: try container.decode(String.self, forKey: .name),
                version: try container.decode(Int.self, forKey: .version),
                from: try container.superDecoder(forKey: .event)
            )
        )
    }

    /// Writes place, time, name and version, and the event's own fields under `event`.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(sequence, forKey: .sequence)
        try container.encode(time, forKey: .time)
        try container.encode(type(of: event).name, forKey: .name)
        try container.encode(type(of: event).version, forKey: .version)
        try event.encode(to: container.superEncoder(forKey: .event))
    }
}
