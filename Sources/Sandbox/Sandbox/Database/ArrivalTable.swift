import Model
import SQLite

/// What simulated devices received, in order, found by device, sender and id.
final class ArrivalTable {
    private let file: WorldFile
    private var numbers: NewestRows

    init(_ file: WorldFile, limit: Int) {
        self.file = file
        numbers = NewestRows(last: file.count("SELECT max(number) FROM arrivals"), limit: limit)
    }

    /// Changes the arrival like this one, after adding it when it is new; returns it as it is then.
    ///
    /// `body` is what is kept of the message to be found again by ``body(of:at:)``.
    @discardableResult
    func update(
        _ new: Arrival,
        of person: Person.ID,
        sender: Person.ID?,
        body: [UInt8]? = nil,
        _ change: (inout Arrival) -> Void
    ) -> Arrival {
        var arrival = new
        change(&arrival)
        // Nearly all are new, so this asks first whether it is not.
        if insert(arrival, person, sender, body) { return arrival }
        arrival = find(new.id, device: new.device, from: new.from, of: person) ?? new
        change(&arrival)
        write(arrival, person, body)
        return arrival
    }

    /// Who sent the message with this id that reached a person's phone, and what is kept of it, serialized; nil when
    /// nothing is.
    func body(of id: String, at person: Person.ID) -> (sender: String, content: [UInt8])? {
        file.first(
            """
            SELECT sender, body FROM arrivals
            WHERE person = ? AND stanza = ? AND device = 0 AND body IS NOT NULL
            """,
            [.int(person), .text(id)]
        ) { ($0.text(0), $0.bytes(1)) }
    }

    /// What is kept of a message that reached a person's phone.
    struct Body {
        let id: String
        let sender: String
        let chat: String?
        let time: Int
        /// Serialized.
        let content: [UInt8]
    }

    /// What is kept of the messages that reached a person's phone, oldest first.
    func bodies(at person: Person.ID) -> [Body] {
        file.all(
            """
            SELECT stanza, sender, chat, time, body FROM arrivals
            WHERE person = ? AND device = 0 AND body IS NOT NULL ORDER BY number
            """,
            [.int(person)]
        ) { row in
            Body(
                id: row.text(0),
                sender: row.text(1),
                chat: row.optionalText(2),
                time: Int(row.int(3)),
                content: row.bytes(4)
            )
        }
    }

    /// Whether a message with this id reached a person's phone in a chat that is shared with others.
    func has(_ id: String, in chat: JID, at person: Person.ID) -> Bool {
        file.count(
            """
            SELECT count(*) FROM arrivals
            WHERE person = ? AND stanza = ? AND device = 0 AND chat = ?
            """,
            [.int(person), .text(id), .text("\(chat)")]
        ) > 0
    }

    /// The arrival with this device, sender and id.
    func find(_ id: String, device: Int, from: String, of person: Person.ID) -> Arrival? {
        file.first(
            """
            SELECT stanza, device, sender, chat, text, content, target, time, kind, copies,
                failures, error, retries, is_read, message
            FROM arrivals WHERE person = ? AND device = ? AND sender = ? AND stanza = ?
            """,
            [.int(person), .int(device), .text(from), .text(id)],
            Arrival.init
        )
    }

    /// The message with this id as it reached a person's phone.
    func find(_ id: String, of person: Person.ID) -> Arrival? {
        file.first(
            """
            SELECT stanza, device, sender, chat, text, content, target, time, kind, copies,
                failures, error, retries, is_read, message
            FROM arrivals WHERE person = ? AND stanza = ? AND device = 0
            """,
            [.int(person), .text(id)],
            Arrival.init
        )
    }

    /// The arrivals of a person that are kept, oldest first.
    func all(of person: Person.ID) -> [Arrival] {
        file.all(
            """
            SELECT stanza, device, sender, chat, text, content, target, time, kind, copies,
                failures, error, retries, is_read, message
            FROM arrivals WHERE person = ? ORDER BY number
            """,
            [.int(person)],
            Arrival.init
        )
    }

    /// Marks as read what a person's phone decrypted from a sender, and returns it, oldest first.
    func markRead(of person: Person.ID, from sender: Person.ID) -> [Arrival] {
        let unread = file.all(
            """
            SELECT stanza, device, sender, chat, text, content, target, time, kind, copies,
                failures, error, retries, is_read, message
            FROM arrivals
            WHERE person = ? AND sender_person = ? AND is_read = 0 AND copies > 0 AND device = 0
            ORDER BY number
            """,
            [.int(person), .int(sender)],
            Arrival.init
        )
        guard !unread.isEmpty else { return [] }
        file.run(
            """
            UPDATE arrivals SET is_read = 1
            WHERE person = ? AND sender_person = ? AND is_read = 0 AND copies > 0 AND device = 0
            """,
            [.int(person), .int(sender)]
        )
        return unread
    }

    /// Counts the arrivals of a person.
    func count(into tally: inout PersonTally, of person: Person.ID) {
        let counts = file.first(
            """
            SELECT total(copies > 0), total(copies > 1), total(copies = 0), total(retries)
            FROM arrivals WHERE person = ?
            """,
            [.int(person)]
        ) { row in (0..<4).map { Int(row.int($0)) } }
        guard let counts else { return }
        tally.decrypted = counts[0]
        tally.decryptedAgain = counts[1]
        tally.undecryptable = counts[2]
        tally.retriesAsked = counts[3]
    }

    /// Adds an arrival; false when it is known.
    private func insert(
        _ arrival: Arrival,
        _ person: Person.ID,
        _ sender: Person.ID?,
        _ body: [UInt8]?
    ) -> Bool {
        let added = file.run(
            """
            INSERT OR IGNORE INTO arrivals (number, person, device, sender, stanza, sender_person, chat, text,
                content, target, time, kind, copies, failures, error, retries, is_read, body,
                message)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                .int(numbers.last + 1), .int(person), .int(arrival.device), .text(arrival.from),
                .text(arrival.id), .integer(sender.map(Int64.init)), .text(arrival.chat),
                .text(arrival.text), .text(arrival.content), .text(arrival.target),
                .int(arrival.time), .text(arrival.kind), .int(arrival.copies),
                .int(arrival.failures), .text(arrival.error), .int(arrival.retries),
                .flag(arrival.isRead), .bytes(body), .text(arrival.message),
            ]
        )
        guard added > 0 else { return false }
        _ = numbers.next()
        if let old = numbers.due() {
            file.run("DELETE FROM arrivals WHERE number <= ?", [.int(old)])
        }
        return true
    }

    private func write(_ arrival: Arrival, _ person: Person.ID, _ body: [UInt8]?) {
        file.run(
            """
            UPDATE arrivals SET text = ?, content = ?, target = ?, kind = ?, copies = ?,
                failures = ?, error = ?, retries = ?, is_read = ?, body = coalesce(?, body),
                message = ?
            WHERE person = ? AND device = ? AND sender = ? AND stanza = ?
            """,
            [
                .text(arrival.text), .text(arrival.content), .text(arrival.target),
                .text(arrival.kind), .int(arrival.copies), .int(arrival.failures),
                .text(arrival.error), .int(arrival.retries), .flag(arrival.isRead), .bytes(body),
                .text(arrival.message), .int(person), .int(arrival.device), .text(arrival.from),
                .text(arrival.id),
            ]
        )
    }
}

extension Arrival {
    /// A message that has just come and was not looked at yet.
    init(id: String, device: Int, from: String, chat: String?, time: Int) {
        self.id = id
        self.device = device
        self.from = from
        self.chat = chat
        self.time = time
        kind = ""
        (copies, failures, retries) = (0, 0, 0)
    }

    fileprivate init(_ row: borrowing Row) {
        id = row.text(0)
        device = Int(row.int(1))
        from = row.text(2)
        chat = row.optionalText(3)
        text = row.optionalText(4)
        content = row.optionalText(5)
        target = row.optionalText(6)
        time = Int(row.int(7))
        kind = row.text(8)
        copies = Int(row.int(9))
        failures = Int(row.int(10))
        error = row.optionalText(11)
        retries = Int(row.int(12))
        isRead = row.flag(13)
        message = row.optionalText(14)
    }
}
