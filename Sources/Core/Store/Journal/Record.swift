public import Model
public import SQLite

extension Transaction {
    /// Whether two chats became one in this transaction.
    public var hasMergedChats: Bool { recorded.contains { $0 is ChatMerged } }

    /// Writes an event to the journal, in this transaction; it is told to others once that is committed.
    ///
    /// One that is momentary is told and not written. What somebody else dates as it cannot be is moved to the
    /// nearest moment that can.
    public func record(_ event: any Event) throws(SQLiteError) {
        recorded.append(event.settled { $0.plausible(now: now) })
    }

    /// Notes that a chat's row is different now.
    func touch(_ chat: JID) {
        if touchedChats.last != chat { touchedChats.append(chat) }
    }

    private func changedChats() throws(SQLiteError) -> [any Event] {
        var events: [any Event] = []
        var seen: Set<JID> = []
        for address in touchedChats where seen.insert(address).inserted {
            if let chat = try chat(address) { events.append(ChatChanged(chat)) }
        }
        return events
    }

    /// Writes what was recorded, and a line for each chat that changed, to the journal.
    func storeEvents() throws(SQLiteError) -> [JournalEntry] {
        recorded += try changedChats()
        touchedChats = []
        guard !recorded.isEmpty else { return [] }
        var last = if let known = memory.lastEvent { known } else { try lastEvent() }
        let before = last
        var entries: [JournalEntry] = []
        var page = JournalPage(time: now)
        for event in recorded {
            if !type(of: event).isMomentary {
                last += 1
                try page.add(event)
                if page.isFull { try store(&page, last: last) }
            }
            entries.append(JournalEntry(sequence: last, time: now, event: event))
        }
        try store(&page, last: last)
        memory.lastEvent = last
        // Now and then is often enough: what is trimmed late was only kept longer.
        if last / 1024 != before / 1024 { try trimJournal() }
        return entries
    }

    private func store(_ page: inout JournalPage, last: Int64) throws(SQLiteError) {
        guard page.count > 0 else { return }
        let before = if let known = memory.journalBytes { known } else { try writtenBytes() }
        let written = before + Int64(page.byteCount)
        try connection.statement(
            """
            INSERT INTO journal (last, count, areas, time, written, events)
            VALUES (?, ?, ?, ?, ?, ?)
            """
        ).run([
            .integer(last), .int(page.count), .int(page.areas.bits), .integer(now.milliseconds),
            .integer(written), .text(page.text),
        ])
        memory.journalBytes = written
        page = JournalPage(time: now)
    }
}
