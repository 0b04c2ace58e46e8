internal import Model
internal import SQLite

/// One row of the journal: the events of a transaction, or a part of them when they are many.
///
///     {"time":1700000000000,"name":"message.added","version":1,"event":{…}}\n…
///
/// A line of JSON each, so that an import of thousands does not pay for thousands of rows.
struct JournalPage {
    /// The moment all of them happened, local clock.
    let time: Timestamp
    /// How many there are.
    private(set) var count = 0
    /// What they are about.
    private(set) var areas: Set<Area> = []
    /// The lines.
    private(set) var text = ""

    /// Starts an empty page.
    init(time: Timestamp) { self.time = time }

    /// Whether the next event belongs on another one.
    var isFull: Bool { count >= 256 || text.utf8.count >= 65_536 }

    /// Adds a line.
    mutating func add(_ event: any Event) throws(SQLiteError) {
        if count > 0 { text += "\n" }
        text += try StoredJSON.text(Line(time: time, event: event))
        count += 1
        areas.insert(type(of: event).area)
    }

    /// Reads a row's lines; one that cannot be read is an ``UnknownEvent``, and holds up none of the others.
    ///
    /// - Parameters:
    ///   - text: The lines.
    ///   - time: When all of them happened.
    ///   - last: The place of the last one.
    ///   - after: Only later ones are returned.
    /// - Returns: The events with their places.
    static func entries(
        _ text: String,
        time: Timestamp,
        last: Int64,
        after: Int64
    ) -> [JournalEntry] {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: true)
        let first = last - Int64(lines.count) + 1
        return zip(first..., lines).compactMap { sequence, line in
            guard sequence > after else { return nil }
            let read = try? StoredJSON.value(Line.self, line)
            return JournalEntry(
                sequence: sequence,
                time: read?.time ?? time,
                event: read?.event ?? UnknownEvent()
            )
        }
    }
}

/// An event as it is written down.
private struct Line: Codable {
    let time: Timestamp
    let event: any Event

    private enum Key: CodingKey { case time, name, version, event }

    init(time: Timestamp, event: any Event) {
        self.time = time
        self.event = event
    }

    init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: Key.self)
        time = try container.decode(Timestamp.self, forKey: .time)
        event = try JournalEntry.event(
            named: try container.decode(String.self, forKey: .name),
            version: try container.decode(Int.self, forKey: .version),
            from: try container.superDecoder(forKey: .event)
        )
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(time, forKey: .time)
        try container.encode(type(of: event).name, forKey: .name)
        try container.encode(type(of: event).version, forKey: .version)
        try event.encode(to: container.superEncoder(forKey: .event))
    }
}

extension Set<Area> {
    /// A bit for each area, in the order in which they are declared.
    var bits: Int64 {
        Area.allCases.enumerated().reduce(0) { $0 | (contains($1.element) ? 1 << $1.offset : 0) }
    }
}
