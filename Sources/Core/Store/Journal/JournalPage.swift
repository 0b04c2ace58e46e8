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

    /// Reads a row's lines; those of a kind that this martlet does not know are left out.
    ///
    /// - Parameters:
    ///   - text: The lines.
    ///   - last: The place of the last one.
    ///   - after: Only later ones are returned.
    /// - Returns: The events with their places.
    /// - Throws: A corrupt error for a line that is no event.
    static func entries(
        _ text: String,
        last: Int64,
        after: Int64
    ) throws(SQLiteError) -> [JournalEntry] {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: true)
        var entries: [JournalEntry] = []
        var sequence = last - Int64(lines.count)
        for line in lines {
            sequence += 1
            guard sequence > after else { continue }
            do {
                let line = try StoredJSON.value(Line.self, line)
                guard let event = line.event else { continue }
                entries.append(JournalEntry(sequence: sequence, time: line.time, event: event))
            } catch {
                throw .unreadable("a line of the journal cannot be read: \(error)")
            }
        }
        return entries
    }
}

/// An event as it is written down.
private struct Line: Codable {
    let time: Timestamp
    /// Nil when it was read and is of an unknown kind.
    let event: (any Event)?

    private enum Key: CodingKey { case time, name, version, event }

    init(time: Timestamp, event: any Event) {
        self.time = time
        self.event = event
    }

    init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: Key.self)
        time = try container.decode(Timestamp.self, forKey: .time)
        let kind = JournalEntry.kind(named: try container.decode(String.self, forKey: .name))
        event = try kind?.init(from: container.superDecoder(forKey: .event))
    }

    func encode(to encoder: any Encoder) throws {
        guard let event else { return }
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
