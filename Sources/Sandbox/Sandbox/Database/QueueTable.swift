import BinaryNode
import SQLite

/// Stanzas for devices that they have not confirmed yet, in order.
///
/// - Source: whatsmeow `receipt.go` (`sendAck`): what is not acked comes again.
final class QueueTable {
    /// One stanza, whether it was sent already, and the flood that it belongs to (0 for none).
    struct Entry {
        let number: Int
        let node: Node
        let timesSent: Int
        let flood: Int
    }

    private let file: WorldFile
    private let limit: Int
    private var last: Int
    private var counts: [DeviceID: Int] = [:]

    init(_ file: WorldFile, limit: Int) {
        self.file = file
        self.limit = max(limit, 1)
        last = file.count("SELECT max(number) FROM queue")
    }

    /// How many stanzas wait for a device's confirmation.
    func count(_ device: DeviceID) -> Int {
        if let count = counts[device] { return count }
        let count = file.count(
            "SELECT count(*) FROM queue WHERE device = ? AND sent >= 0",
            [.int(device.key)]
        )
        counts[device] = count
        return count
    }

    /// Adds a stanza at the end; `sent` when it goes out at once.
    ///
    /// - Returns: How many of the oldest had to go because the queue was full.
    func add(_ node: Node, _ bytes: [UInt8], for device: DeviceID, sent: Bool) -> Int {
        let before = count(device)
        insert(node, bytes, device, sent: sent ? 1 : 0, flood: 0)
        counts[device] = before + 1
        return trim(device)
    }

    /// Adds a message of a flood that is not released yet.
    func prepare(_ node: Node, _ bytes: [UInt8], for device: DeviceID, flood: Int) {
        insert(node, bytes, device, sent: -1, flood: flood)
    }

    /// Releases a flood and returns how many stanzas that are.
    func release(flood: Int, for device: DeviceID) -> Int {
        counts[device] = nil
        return file.run("UPDATE queue SET sent = 0 WHERE flood = ? AND sent < 0", [.int(flood)])
    }

    /// Everything unconfirmed of a device after a number, oldest first, at most `limit`.
    func waiting(_ device: DeviceID, after number: Int, limit: Int = .max) -> [Entry] {
        file.all(
            """
            SELECT number, node, sent, flood FROM queue
            WHERE device = ? AND sent >= 0 AND number > ? ORDER BY number LIMIT ?
            """,
            [.int(device.key), .int(number), .int(limit)],
            Self.entry
        )
    }

    /// What was released of a flood after a number and not sent yet, oldest first.
    func unsent(flood: Int, for device: DeviceID, after number: Int, limit: Int) -> [Entry] {
        file.all(
            """
            SELECT number, node, sent, flood FROM queue
            WHERE device = ? AND number > ? AND flood = ? AND sent = 0 ORDER BY number LIMIT ?
            """,
            [.int(device.key), .int(number), .int(flood), .int(limit)],
            Self.entry
        )
    }

    /// How many stanzas of each tag wait for a device.
    func counts(_ device: DeviceID) -> [String: Int] {
        let pairs = file.all(
            "SELECT tag, count(*) FROM queue WHERE device = ? AND sent >= 0 GROUP BY tag",
            [.int(device.key)]
        ) { ($0.text(0), Int($0.int(1))) }
        return Dictionary(pairs) { $0 + $1 }
    }

    /// Notes that everything of a device up to a number went out once more.
    func wereSent(_ device: DeviceID, from first: Int, to last: Int) {
        file.run(
            """
            UPDATE queue SET sent = sent + 1
            WHERE device = ? AND sent >= 0 AND number BETWEEN ? AND ?
            """,
            [.int(device.key), .int(first), .int(last)]
        )
    }

    /// The stanzas of this kind and id that went to a device and were not confirmed.
    func sent(_ tag: String, _ id: String, to device: DeviceID) -> [Entry] {
        file.all(
            """
            SELECT number, node, sent, flood FROM queue
            WHERE device = ? AND stanza = ? AND tag = ? AND sent > 0 ORDER BY number
            """,
            [.int(device.key), .text(id), .text(tag)],
            Self.entry
        )
    }

    /// Forgets stanzas that a device confirmed.
    func remove(_ entries: [Entry], of device: DeviceID) {
        let before = count(device)
        for entry in entries {
            file.run("DELETE FROM queue WHERE number = ?", [.int(entry.number)])
        }
        counts[device] = before - entries.count
    }

    /// Forgets everything for a device.
    func removeAll(_ device: DeviceID) {
        file.run("DELETE FROM queue WHERE device = ?", [.int(device.key)])
        counts[device] = 0
    }

    private func insert(
        _ node: Node,
        _ bytes: [UInt8],
        _ device: DeviceID,
        sent: Int,
        flood: Int
    ) {
        last += 1
        file.run(
            """
            INSERT INTO queue (number, device, stanza, tag, sent, flood, node)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            """,
            [
                .int(last), .int(device.key), .text(node.string("id") ?? ""), .text(node.tag),
                .int(sent), .int(flood), .bytes(bytes),
            ]
        )
    }

    /// Drops a sixteenth of a queue that is over its limit, oldest first.
    private func trim(_ device: DeviceID) -> Int {
        let count = count(device)
        guard count > limit else { return 0 }
        let dropped = file.run(
            """
            DELETE FROM queue WHERE number IN
                (SELECT number FROM queue WHERE device = ? AND sent >= 0 ORDER BY number LIMIT ?)
            """,
            [.int(device.key), .int(count - limit + limit / 16)]
        )
        counts[device] = count - dropped
        return dropped
    }

    private static func entry(_ row: borrowing Row) throws(SQLiteError) -> Entry {
        let bytes = row.bytes(1)
        return Entry(
            number: Int(row.int(0)),
            node: try WorldFile.decoded("stanza") { try NodeCodec.decode(bytes) },
            timesSent: Int(row.int(2)),
            flood: Int(row.int(3))
        )
    }
}
