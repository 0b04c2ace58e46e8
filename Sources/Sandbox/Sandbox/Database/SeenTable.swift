import SQLite

/// Hashes of the messages that clients sent, to recognise repetitions.
final class SeenTable {
    private let file: WorldFile
    private var numbers: NewestRows

    init(_ file: WorldFile, limit: Int) {
        self.file = file
        numbers = NewestRows(last: file.count("SELECT max(number) FROM seen"), limit: limit)
    }

    /// The number of the first message of a device under an id: what it had, or is about to get.
    func number(of id: String, from device: DeviceID) -> Int {
        file.first(
            "SELECT min(number) FROM seen WHERE device = ? AND stanza = ?",
            [.int(device.key), .text(id)]
        ) { $0.optionalInt(0) }.flatMap(\.self).map { Int($0) } ?? numbers.last + 1
    }

    /// Notes a message; false when the same bytes came under this id before.
    func insert(_ id: String, _ hash: [UInt8], from device: DeviceID) -> Bool {
        let isNew =
            file.run(
                "INSERT OR IGNORE INTO seen (number, device, stanza, hash) VALUES (?, ?, ?, ?)",
                [.int(numbers.last + 1), .int(device.key), .text(id), .bytes(hash)]
            ) > 0
        guard isNew else { return false }
        _ = numbers.next()
        if let old = numbers.due() { file.run("DELETE FROM seen WHERE number <= ?", [.int(old)]) }
        return true
    }
}
