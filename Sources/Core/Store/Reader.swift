internal import SQLite

/// One snapshot of the database, to be asked while the closure that gets it runs.
///
/// What it can be asked is in `Tables/` and `People/`, a file for each subject.
public class Reader {
    let connection: Connection

    init(_ connection: Connection) { self.connection = connection }

    /// The LID user for a phone user, when the two are known to be one person.
    func lidUser(phone: String) throws(SQLiteError) -> String? {
        try connection.statement("SELECT lid FROM people WHERE phone = ?")
            .first([.text(phone)]) { $0.optionalText(0) }.flatMap(\.self)
    }

    /// Brings the tables up to date with what is only kept in memory yet.
    func settle() throws(SQLiteError) {}
}
