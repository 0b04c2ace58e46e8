import SQLite

// The values that fill rows by themselves, and the statements for each.

extension Person: Stored {
    static func key(_ id: ID) -> SQLValue { .int(id) }
    static var select: StaticString { "SELECT value FROM people WHERE id = ?" }
    static var replace: StaticString {
        "INSERT OR REPLACE INTO people (id, lid, value) VALUES (?, ?, ?)"
    }
    static var delete: StaticString { "DELETE FROM people WHERE id = ?" }
    var columns: [SQLValue] { [.text(lidUser)] }
}

extension Device: Stored {
    static func key(_ id: DeviceID) -> SQLValue { .int(id.key) }
    static var select: StaticString { "SELECT value FROM devices WHERE id = ?" }
    static var replace: StaticString { "INSERT OR REPLACE INTO devices (id, value) VALUES (?, ?)" }
    static var delete: StaticString { "DELETE FROM devices WHERE id = ?" }
}

extension GroupRecord: Stored {
    static func key(_ id: String) -> SQLValue { .text(id) }
    static var select: StaticString { "SELECT value FROM groups WHERE id = ?" }
    static var replace: StaticString { "INSERT OR REPLACE INTO groups (id, value) VALUES (?, ?)" }
    static var delete: StaticString { "DELETE FROM groups WHERE id = ?" }
}

extension Flood: Stored {
    static func key(_ id: Int) -> SQLValue { .int(id) }
    static var select: StaticString { "SELECT value FROM floods WHERE id = ?" }
    static var replace: StaticString { "INSERT OR REPLACE INTO floods (id, value) VALUES (?, ?)" }
    static var delete: StaticString { "DELETE FROM floods WHERE id = ?" }
}
