import BinaryNode
import SQLite

/// Messages on their way to clients that something holds back.
final class HeldTable {
    /// One of them and the device it is for.
    struct Entry {
        let node: Node
        let device: DeviceID
    }

    private let file: WorldFile
    private var numbers: NewestRows

    init(_ file: WorldFile, limit: Int) {
        self.file = file
        numbers = NewestRows(last: file.count("SELECT max(number) FROM held"), limit: limit)
    }

    /// Keeps a message of a person until it is asked for under the same reason.
    func add(_ node: Node, for device: DeviceID, of person: Person.ID, reason: String) {
        guard let bytes = try? NodeCodec.encode(node) else { return }
        file.run(
            "INSERT INTO held (number, person, device, reason, node) VALUES (?, ?, ?, ?, ?)",
            [
                .int(numbers.next()), .int(person), .int(device.key), .text(reason),
                .bytes(bytes),
            ]
        )
        if let old = numbers.due() { file.run("DELETE FROM held WHERE number <= ?", [.int(old)]) }
    }

    /// Gives out what is held of a person for this reason, oldest first.
    func take(of person: Person.ID, reason: String) -> [Entry] {
        let found = file.all(
            "SELECT device, node FROM held WHERE person = ? AND reason = ? ORDER BY number",
            [.int(person), .text(reason)]
        ) { row throws(SQLiteError) in
            let bytes = row.bytes(1)
            return Entry(
                node: try WorldFile.decoded("stanza") { try NodeCodec.decode(bytes) },
                device: DeviceID(key: Int(row.int(0)))
            )
        }
        guard !found.isEmpty else { return [] }
        file.run(
            "DELETE FROM held WHERE person = ? AND reason = ?",
            [.int(person), .text(reason)]
        )
        return found
    }
}
