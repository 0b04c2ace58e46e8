internal import JSON
public import Model
public import SQLite

// What people chose in a poll, or whether they come to an event: the last of each person counts.

extension Reader {
    /// The votes in a poll, oldest first; those that were taken back are none.
    public func votes(row: Int64) throws(SQLiteError) -> [PollVote] {
        try answers(row: row) { (options: [String], person, isFromMe, time) in
            options.isEmpty
                ? nil : PollVote(voter: person, isFromMe: isFromMe, options: options, time: time)
        }
    }

    /// What people said to an event, oldest first.
    public func responses(row: Int64) throws(SQLiteError) -> [EventResponse] {
        try answers(row: row) { (said: StoredResponse, person, isFromMe, time) in
            EventResponse(
                person: person,
                isFromMe: isFromMe,
                response: said.response,
                guests: said.guests,
                time: time
            )
        }
    }

    private func answers<Value: Decodable, Answer>(
        row: Int64,
        _ read: (Value, JID, Bool, Timestamp) -> Answer?
    ) throws(SQLiteError) -> [Answer] {
        try connection.statement(
            """
            SELECT lid, phone, address, value, time, is_from_me FROM answers
            JOIN people ON people.id = sender WHERE message = ? ORDER BY time, sender
            """
        ).all([.integer(row)]) { row throws(SQLiteError) -> Answer? in
            guard let value = try? StoredJSON.value(Value.self, row.text(3)[...]) else {
                return nil
            }
            return read(
                value,
                try row.address(0),
                row.flag(5),
                Timestamp(milliseconds: row.int(4))
            )
        }.compactMap(\.self)
    }
}

/// What somebody said to an event, as it is stored.
private struct StoredResponse: Codable {
    var response: EventResponse.Kind
    var guests: Int
}

extension Transaction {
    /// Notes what somebody chose in a poll; one that is older than what is known of them changes nothing.
    ///
    /// - Returns: Whether anything changed.
    /// - Throws: `SQLiteError`.
    public func note(_ vote: PollVote, row: Int64) throws(SQLiteError) -> Bool {
        try answer(vote.options, of: vote.voter, vote.isFromMe, at: vote.time, row: row)
    }

    /// Notes whether somebody comes to an event; one that is older than what is known of them changes nothing.
    ///
    /// - Returns: Whether anything changed.
    /// - Throws: `SQLiteError`.
    public func note(_ response: EventResponse, row: Int64) throws(SQLiteError) -> Bool {
        try answer(
            StoredResponse(response: response.response, guests: response.guests),
            of: response.person,
            response.isFromMe,
            at: response.time,
            row: row
        )
    }

    private func answer(
        _ value: some Encodable,
        of person: JID,
        _ isFromMe: Bool,
        at time: Timestamp,
        row: Int64
    ) throws(SQLiteError) -> Bool {
        let (sender, value) = (try personID(person), try StoredJSON.text(value))
        let time = time.plausible(now: now).milliseconds
        let known = try connection.statement(
            "SELECT value, time FROM answers WHERE message = ? AND sender = ?"
        ).first([.integer(row), .integer(sender)]) { ($0.text(0), $0.int(1)) }
        if let known, known.1 > time { return false }
        // Also where it says the same: of what comes late the last that was said counts.
        try connection.statement(
            """
            INSERT INTO answers (message, sender, is_from_me, value, time) VALUES (?, ?, ?, ?, ?)
            ON CONFLICT DO UPDATE SET value = excluded.value, time = excluded.time,
                is_from_me = excluded.is_from_me
            """
        ).run([
            .integer(row), .integer(sender), .flag(isFromMe), .text(value), .integer(time),
        ])
        return known?.0 != value
    }
}
