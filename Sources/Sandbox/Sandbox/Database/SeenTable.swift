import SQLite

/// Hashes of the messages that clients sent, to recognise repetitions.
final class SeenTable {
    private let file: WorldFile
    private var numbers: NewestRows

    init(_ file: WorldFile, limit: Int) {
        self.file = file
        numbers = NewestRows(last: file.count("SELECT max(number) FROM seen"), limit: limit)
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
