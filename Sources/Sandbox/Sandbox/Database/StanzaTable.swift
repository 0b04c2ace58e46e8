import BinaryNode
import SQLite

/// The last stanzas of all connections, both ways.
final class StanzaTable {
    /// A stanza as it passed; made readable only when somebody reads it.
    struct Entry: Sendable {
        /// Its place in the log; 0 while it has none.
        var number = 0
        let time: Int
        let connection: Int
        let device: String?
        let direction: StanzaRecord.Direction
        let bytes: [UInt8]
    }

    private let file: WorldFile
    private var numbers: NewestRows

    init(_ file: WorldFile, limit: Int) {
        self.file = file
        numbers = NewestRows(last: file.count("SELECT max(number) FROM stanzas"), limit: limit)
    }

    /// Adds a stanza, already encoded, and returns it with its number.
    @discardableResult
    func add(_ new: Entry) -> Entry {
        var entry = new
        entry.number = numbers.next()
        file.run(
            """
            INSERT INTO stanzas (number, time, connection, device, direction, node)
            VALUES (?, ?, ?, ?, ?, ?)
            """,
            [
                .int(entry.number), .int(entry.time), .int(entry.connection), .text(entry.device),
                .text(entry.direction.rawValue), .bytes(entry.bytes),
            ]
        )
        if let old = numbers.due() {
            file.run("DELETE FROM stanzas WHERE number <= ?", [.int(old)])
        }
        return entry
    }

    /// The stanzas kept after a number, oldest first.
    func after(_ number: Int, limit: Int) -> [Entry] {
        file.all(
            """
            SELECT number, time, connection, device, direction, node FROM stanzas
            WHERE number > ? ORDER BY number LIMIT ?
            """,
            [.int(number), .int(max(limit, 0))]
        ) { row in
            Entry(
                number: Int(row.int(0)),
                time: Int(row.int(1)),
                connection: Int(row.int(2)),
                device: row.optionalText(3),
                direction: StanzaRecord.Direction(rawValue: row.text(4)) ?? .toClient,
                bytes: row.bytes(5)
            )
        }
    }
}

extension StanzaTable.Entry {
    /// The stanza itself; nil when a client sent what cannot be read.
    var node: Node? { try? NodeCodec.decode(bytes) }

    /// The stanza with readable XML.
    var record: StanzaRecord {
        StanzaRecord(
            number: number,
            time: time,
            connection: connection,
            device: device,
            direction: direction,
            xml: node?.xml ?? ""
        )
    }
}

/// One stanza that went over a connection.
public struct StanzaRecord: Sendable, Hashable, Codable {
    /// Which way it went.
    public enum Direction: String, Sendable, Hashable, Codable {
        /// Sent by the client.
        case fromClient
        /// Sent to the client.
        case toClient
    }

    /// Its place in the log, from 1.
    public let number: Int
    /// Milliseconds since 1970.
    public let time: Int
    /// The connection it went over.
    public let connection: Int
    /// The device behind that connection, once logged in.
    public let device: String?
    /// Which way it went.
    public let direction: Direction
    /// Readable XML; binary content as hex.
    public let xml: String
}
