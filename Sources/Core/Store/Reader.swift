internal import SQLite

/// One snapshot of the database, to be asked while the closure that gets it runs.
///
/// What it can be asked is in `Tables/`, a file for each subject.
public class Reader {
    let connection: Connection

    init(_ connection: Connection) { self.connection = connection }

    /// The LID user for a phone user, when the two are known to be one person.
    func lidUser(phone: String) throws(SQLiteError) -> String? {
        try connection.statement("SELECT lid FROM lid_map WHERE phone = ?")
            .first([.text(phone)]) { $0.text(0) }
    }
}
