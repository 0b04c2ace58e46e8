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
    /// The lines, in UTF-8.
    private var bytes: [UInt8] = []

    /// Starts an empty page.
    init(time: Timestamp) { self.time = time }

    /// Whether the next event belongs on another one.
    var isFull: Bool { count >= 256 || byteCount >= 65_536 }

    /// Adds a line.
    mutating func add(_ event: any Event) throws(SQLiteError) {
        let kind = type(of: event)
        let head = #""name":"\#(kind.name)","version":\#(kind.version),"event":"#
        bytes += #"\#(count > 0 ? "\n" : ""){"time":\#(time.milliseconds),\#(head)"#.utf8
        bytes += try StoredJSON.bytes(event)
        bytes.append(UInt8(ascii: "}"))
        count += 1
        areas.insert(kind.area)
    }

    /// How long the lines are.
    var byteCount: Int { bytes.count }
    /// The lines.
    var text: String { String(decoding: bytes, as: UTF8.self) }

    /// Reads a row's lines; one that cannot be read is an ``UnknownEvent``, and holds up none of the others.
    ///
    /// - Parameters:
    ///   - text: The lines.
    ///   - time: When all of them happened.
    ///   - last: The place of the last one.
    /// - Returns: The events with their places.
    static func entries(
        _ text: String,
        time: Timestamp,
        last: Int64
    ) -> [JournalEntry] {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: true)
        let first = last - Int64(lines.count) + 1
        return zip(first..., lines).map { sequence, line in
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
private struct Line: Decodable {
    let time: Timestamp
    let event: any Event

    private enum Key: CodingKey { case time, name, version, event }

    init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: Key.self)
        time = try container.decode(Timestamp.self, forKey: .time)
        event = try JournalEntry.event(
            named: try container.decode(String.self, forKey: .name),
            version: try container.decode(Int.self, forKey: .version),
            from: try container.superDecoder(forKey: .event)
        )
    }
}

extension Set<Area> {
    /// A bit for each area, in the order in which they are declared.
    var bits: Int64 {
        Area.allCases.enumerated().reduce(0) { $0 | (contains($1.element) ? 1 << $1.offset : 0) }
    }
}
