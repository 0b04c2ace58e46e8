import SQLite

/// Single values of the world by name: its keys, its counters.
struct Facts {
    private let file: WorldFile

    init(_ file: WorldFile) { self.file = file }

    /// The value with this name.
    func read<T: Decodable>(_ name: String, as type: T.Type = T.self) -> T? {
        file.first("SELECT value FROM facts WHERE name = ?", [.text(name)]) { $0.bytes(0) }
            .flatMap { file.value(type, from: $0) }
    }

    /// Keeps a value under this name.
    func write(_ name: String, _ value: some Encodable) {
        file.run(
            "INSERT OR REPLACE INTO facts (name, value) VALUES (?, ?)",
            [.text(name), file.stored(value)]
        )
    }

    /// The number with this name, one higher than the last time.
    func next(_ name: String, from start: Int = 0) -> Int {
        let number = (read(name) ?? start) + 1
        write(name, number)
        return number
    }
}
