import SQLite

/// People by the user part of their LID.
final class LIDIndex {
    private let file: WorldFile
    private var atHand: [String: Person.ID] = [:]

    init(_ file: WorldFile) { self.file = file }

    /// Who has this LID.
    subscript(user: String) -> Person.ID? {
        if let id = atHand[user] { return id }
        let found = file.first("SELECT id FROM people WHERE lid = ?", [.text(user)]) {
            Int($0.int(0))
        }
        guard let found else { return nil }
        if atHand.count > 100_000 { atHand = [:] }
        atHand[user] = found
        return found
    }
}
