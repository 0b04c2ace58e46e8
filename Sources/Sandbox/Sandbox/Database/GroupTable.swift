import SQLite

/// Groups by id, and which person is in which.
final class GroupTable {
    private let file: WorldFile
    private let rows: Rows<GroupRecord>

    init(_ file: WorldFile) {
        self.file = file
        rows = Rows(file, limit: 1000)
    }

    /// The group with this id.
    subscript(id: String) -> GroupRecord? {
        get { rows[id] }
        set {
            let before = Set(rows[id]?.members.map(\.person) ?? [])
            let after = Set(newValue?.members.map(\.person) ?? [])
            rows[id] = newValue
            for person in after.subtracting(before) {
                file.run(
                    "INSERT OR IGNORE INTO members (person, chat) VALUES (?, ?)",
                    [.int(person), .text(id)]
                )
            }
            for person in before.subtracting(after) {
                file.run(
                    "DELETE FROM members WHERE person = ? AND chat = ?",
                    [.int(person), .text(id)]
                )
            }
        }
    }

    /// The groups that a person is in, by id.
    func of(_ person: Person.ID) -> [GroupRecord] {
        file.all("SELECT chat FROM members WHERE person = ? ORDER BY chat", [.int(person)]) {
            $0.text(0)
        }
        .compactMap { rows[$0] }
    }

    /// Every group, by id.
    var all: [GroupRecord] {
        file.all("SELECT id FROM groups ORDER BY id") { $0.text(0) }.compactMap { rows[$0] }
    }

    /// Writes what changed.
    func save() { rows.save() }
}
