import SQLite

/// Groups by id, which person is in which, and which belongs to which community.
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
            let old = rows[id]
            let before = Set(old?.members.map(\.person) ?? [])
            let after = Set(newValue?.members.map(\.person) ?? [])
            rows[id] = newValue
            if old?.parent != newValue?.parent { move(id, to: newValue?.parent) }
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

    /// The groups of a community, by id.
    func of(community: String) -> [GroupRecord] {
        file.all("SELECT chat FROM subgroups WHERE community = ? ORDER BY chat", [.text(community)])
        {
            $0.text(0)
        }
        .compactMap { rows[$0] }
    }

    private func move(_ id: String, to community: String?) {
        file.run("DELETE FROM subgroups WHERE chat = ?", [.text(id)])
        guard let community else { return }
        file.run(
            "INSERT INTO subgroups (chat, community) VALUES (?, ?)",
            [.text(id), .text(community)]
        )
    }

    /// Every group, by id.
    var all: [GroupRecord] {
        file.all("SELECT id FROM groups ORDER BY id") { $0.text(0) }.compactMap { rows[$0] }
    }

    /// Writes what changed.
    func save() { rows.save() }
}
