import SQLite

/// Whose clients asked for or used whose device list, and so hear of its changes.
final class Acquaintances {
    private struct Pair: Hashable {
        let person: Person.ID
        let other: Person.ID
    }

    private let file: WorldFile
    private var recent: Set<Pair> = []

    init(_ file: WorldFile) { self.file = file }

    /// Notes that `other` knows `person`.
    func add(_ person: Person.ID, knownBy other: Person.ID) {
        guard recent.insert(Pair(person: person, other: other)).inserted else { return }
        if recent.count > 100_000 { recent = [] }
        file.run(
            "INSERT OR IGNORE INTO acquaintances (person, other) VALUES (?, ?)",
            [.int(person), .int(other)]
        )
    }

    /// Who knows a person, in order.
    func of(_ person: Person.ID) -> [Person.ID] {
        file.all(
            "SELECT other FROM acquaintances WHERE person = ? ORDER BY other",
            [.int(person)]
        ) { Int($0.int(0)) }
    }
}
