public import Model
public import SQLite
internal import JSON

/// Properties by which the server steers its clients, as last told.
public struct StoredProps: Codable, Hashable, Sendable {
    /// Values by code, of those that were wanted.
    public var values: [Int: String]
    /// The codes that were wanted.
    public var wanted: Set<Int>
    /// By what the server recognises this state.
    public var hash: String?
    /// The number that it gave with the hash.
    public var refreshID: Int?
    /// The state that the login named when they were asked for.
    public var version: String?
    /// When they are to be asked for again, server clock.
    public var due: Timestamp

    /// The longest value and hash that are kept, in bytes.
    public static let longestText = 256

    /// Takes all parts.
    public init(
        values: [Int: String],
        wanted: Set<Int>,
        hash: String?,
        refreshID: Int?,
        version: String?,
        due: Timestamp
    ) {
        self.values = values
        self.wanted = wanted
        self.hash = hash
        self.refreshID = refreshID
        self.version = version
        self.due = due
    }
}

extension Reader {
    /// The server's properties; nil when it was not asked yet.
    public var storedProps: StoredProps? {
        get throws(SQLiteError) {
            let text = try value("props").map { String(decoding: $0, as: UTF8.self) }
            // What an older martlet wrote in another way is asked for again.
            return text.flatMap { try? StoredJSON.value(StoredProps.self, $0[...]) }
        }
    }
}

extension Transaction {
    /// Keeps the server's properties.
    public func setProps(_ props: StoredProps) throws(SQLiteError) {
        try setValue(Array(try StoredJSON.text(props).utf8), "props")
    }
}
