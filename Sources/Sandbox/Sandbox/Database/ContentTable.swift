import Model
import SQLite

/// Messages that people refer to later with what came in them: polls, events and the like, by the secret in them.
struct ContentTable {
    private let file: WorldFile

    init(_ file: WorldFile) { self.file = file }

    /// Remembers the serialized content of a message that a person received.
    func add(_ id: String, _ content: [UInt8], author: JID, of person: Person.ID) {
        file.run(
            "INSERT OR REPLACE INTO contents (person, stanza, author, content) VALUES (?, ?, ?, ?)",
            [.int(person), .text(id), .text("\(author)"), .bytes(content)]
        )
    }

    /// Who wrote such a message, and its serialized content.
    func find(_ id: String, of person: Person.ID) -> (author: String, content: [UInt8])? {
        file.first(
            "SELECT author, content FROM contents WHERE person = ? AND stanza = ?",
            [.int(person), .text(id)]
        ) { ($0.text(0), $0.bytes(1)) }
    }
}
