public import Model
public import SQLite

/// The trusted-contact token of a person, and when one was last issued to them.
public struct PrivacyToken: Hashable, Sendable {
    /// What the person issued to this account.
    public var token: [UInt8]?
    /// When they did, Unix seconds, server clock.
    public var time: Int64
    /// When this account last issued one to them, Unix seconds, server clock.
    public var issued: Int64?
}

extension Reader {
    /// What is known of the tokens with a person.
    public func privacyToken(for person: JID) throws(SQLiteError) -> PrivacyToken? {
        guard let person = try findPerson(person) else { return nil }
        return try connection.statement(
            "SELECT token, time, issued FROM privacy_tokens WHERE person = ?"
        )
        .first([.integer(person)]) { row in
            PrivacyToken(
                token: row.optionalBytes(0),
                time: row.int(1),
                issued: row.optionalInt(2)
            )
        }
    }
}

extension Transaction {
    /// Keeps the token that a person issued; an older one than is known changes nothing.
    public func setPrivacyToken(
        _ token: [UInt8],
        time: Int64,
        for person: JID
    ) throws(SQLiteError) {
        // One that claims to be of the far future would never be followed by a newer one.
        let time = Timestamp(seconds: time).plausible(now: now).seconds
        try connection.statement(
            """
            INSERT INTO privacy_tokens (person, token, time) VALUES (?, ?, ?)
            ON CONFLICT DO UPDATE SET token = excluded.token, time = excluded.time
                WHERE token IS NULL OR time <= excluded.time
            """
        ).run([.integer(try personID(person)), .bytes(token), .integer(time)])
    }

    /// Notes when a token was issued to a person.
    public func setTokenIssued(at time: Int64, for person: JID) throws(SQLiteError) {
        try connection.statement(
            """
            INSERT INTO privacy_tokens (person, issued) VALUES (?, ?)
            ON CONFLICT DO UPDATE SET issued = excluded.issued
            """
        ).run([.integer(try personID(person)), .integer(time)])
    }
}
