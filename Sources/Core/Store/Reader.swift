internal import Model
internal import SQLite

/// One snapshot of the database, to be asked while the closure that gets it runs.
///
/// What it can be asked is in `Tables/` and `People/`, a file for each subject.
public class Reader {
    let connection: SQLiteConnection

    init(_ connection: SQLiteConnection) { self.connection = connection }

    /// The LID user for a phone user, when the two are known to be one person.
    func lidUser(phone: String) throws(SQLiteError) -> String? {
        try connection.statement("SELECT lid FROM people WHERE phone = ?")
            .first([.text(phone)]) { $0.optionalText(0) }.flatMap(\.self)
    }

    /// The number of whoever has this address; nil when nobody is known by it.
    func findPerson(_ jid: JID) throws(SQLiteError) -> Int64? {
        if jid.isLID {
            return try connection.statement("SELECT id FROM people WHERE lid = ?")
                .number([.text(jid.user)])
        }
        if jid.isPhone {
            return try connection.statement("SELECT id FROM people WHERE phone = ?")
                .number([.text(jid.user)])
        }
        return try connection.statement("SELECT id FROM people WHERE address = ?")
            .number([.text(jid.bare.description)])
    }

    /// The number of a chat; nil when there is none.
    func findChat(_ jid: JID) throws(SQLiteError) -> Int64? {
        guard jid.isPerson else {
            return try connection.statement("SELECT id FROM chats WHERE jid = ?")
                .number([.text(jid.bare.description)])
        }
        guard let person = try findPerson(jid) else { return nil }
        return try connection.statement("SELECT id FROM chats WHERE person = ?")
            .number([.integer(person)])
    }

    /// The own keys; nil when there are none.
    func findCredentials() throws(SQLiteError) -> Credentials? { try readCredentials() }

    /// Brings the tables up to date with what is only kept in memory yet.
    func settle() throws(SQLiteError) {}
}
