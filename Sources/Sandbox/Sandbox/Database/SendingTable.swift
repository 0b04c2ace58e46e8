import Model
import SQLite

/// What simulated devices sent, in order, found by id, with the receipts that came back.
final class SendingTable {
    private let file: WorldFile
    private var numbers: NewestRows

    init(_ file: WorldFile, limit: Int) {
        self.file = file
        numbers = NewestRows(last: file.count("SELECT max(number) FROM sendings"), limit: limit)
    }

    /// Remembers a message, its serialized content and what its stanza says of that, for resends.
    func add(
        _ sending: Sending,
        _ content: [UInt8],
        _ traits: Speech.Traits,
        of person: Person.ID
    ) {
        file.run(
            """
            INSERT OR REPLACE INTO sendings (number, person, stanza, recipient, text, time, content, traits)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                .int(numbers.next()), .int(person), .text(sending.id), .text(sending.to),
                .text(sending.text), .int(sending.time), .bytes(content),
                traits == .text ? .null : file.stored(traits),
            ]
        )
        guard let old = numbers.due() else { return }
        file.run("DELETE FROM sendings WHERE number <= ?", [.int(old)])
        file.run("DELETE FROM receipts WHERE sending <= ?", [.int(old)])
    }

    /// Where a message went, when, and its serialized content.
    func find(_ id: String, of person: Person.ID) -> (to: String, time: Int, content: [UInt8])? {
        file.first(
            "SELECT recipient, time, content FROM sendings WHERE person = ? AND stanza = ?",
            [.int(person), .text(id)]
        ) { ($0.text(0), Int($0.int(1)), $0.bytes(2)) }
    }

    /// What is kept of a message with its content.
    struct Content {
        /// Where it stands among all that anybody sent.
        let number: Int
        let id: String
        let to: String
        let time: Int
        /// Serialized.
        let content: [UInt8]
    }

    /// The messages of a person that are kept, with their content, oldest first.
    func contents(of person: Person.ID) -> [Content] {
        file.all(
            """
            SELECT number, stanza, recipient, time, content FROM sendings
            WHERE person = ? ORDER BY number
            """,
            [.int(person)]
        ) { row in
            Content(
                number: Int(row.int(0)),
                id: row.text(1),
                to: row.text(2),
                time: Int(row.int(3)),
                content: row.bytes(4)
            )
        }
    }

    /// What the stanza of a message said of its content.
    func traits(of id: String, of person: Person.ID) -> Speech.Traits {
        let stored = file.first(
            "SELECT traits FROM sendings WHERE person = ? AND stanza = ? AND traits IS NOT NULL",
            [.int(person), .text(id)]
        ) { $0.bytes(0) }
        return stored.flatMap { file.value(Speech.Traits.self, from: $0) } ?? .text
    }

    /// Notes a receipt for a message, if this person sent it.
    func note(_ type: String, _ id: String, of person: Person.ID, from: JID, now: Int) {
        file.run(
            """
            INSERT INTO receipts (sending, type, device, time)
            SELECT number, ?, ?, ? FROM sendings WHERE person = ? AND stanza = ?
            """,
            [.text(type), .text("\(from)"), .int(now), .int(person), .text(id)]
        )
    }

    /// How many receipts of this kind a device sent for a message.
    func receipts(_ type: String, _ id: String, of person: Person.ID, from: JID) -> Int {
        file.count(
            """
            SELECT count(*) FROM receipts JOIN sendings ON sendings.number = receipts.sending
            WHERE person = ? AND stanza = ? AND type = ? AND device = ?
            """,
            [.int(person), .text(id), .text(type), .text("\(from)")]
        )
    }

    /// The messages of a person that are kept, oldest first.
    func all(of person: Person.ID) -> [Sending] {
        var receipts: [Int64: [ReceiptSeen]] = [:]
        let seen = file.all(
            """
            SELECT sending, type, device, receipts.time FROM receipts
            JOIN sendings ON sendings.number = receipts.sending
            WHERE person = ? ORDER BY receipts.number
            """,
            [.int(person)]
        ) { ($0.int(0), ReceiptSeen(type: $0.text(1), from: $0.text(2), time: Int($0.int(3)))) }
        for (number, receipt) in seen { receipts[number, default: []].append(receipt) }
        return file.all(
            "SELECT number, stanza, recipient, text, time FROM sendings WHERE person = ? ORDER BY 1",
            [.int(person)]
        ) { row in
            Sending(
                id: row.text(1),
                to: row.text(2),
                text: row.text(3),
                time: Int(row.int(4)),
                receipts: receipts[row.int(0)] ?? []
            )
        }
    }

    /// Counts the messages of a person and who confirmed or read them.
    func count(into tally: inout PersonTally, of person: Person.ID) {
        tally.sent = file.count("SELECT count(*) FROM sendings WHERE person = ?", [.int(person)])
        tally.delivered = file.count(
            """
            SELECT count(DISTINCT sending) FROM receipts
            JOIN sendings ON sendings.number = receipts.sending
            WHERE person = ? AND type != 'retry'
            """,
            [.int(person)]
        )
        tally.read = file.count(
            """
            SELECT count(DISTINCT sending) FROM receipts
            JOIN sendings ON sendings.number = receipts.sending
            WHERE person = ? AND type = 'read'
            """,
            [.int(person)]
        )
    }
}
