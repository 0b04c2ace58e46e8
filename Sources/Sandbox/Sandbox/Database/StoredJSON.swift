import FoundationEssentials

/// Values as the database keeps them.
enum StoredJSON {
    /// Writes a value; empty when it cannot be written, which no stored type brings about.
    static func encode(_ value: some Encodable) -> [UInt8] {
        (try? JSONEncoder().encode(value)).map { [UInt8]($0) } ?? []
    }

    /// Reads what ``encode(_:)`` wrote.
    static func decode<T: Decodable>(_ type: T.Type, from bytes: [UInt8]) -> T? {
        try? JSONDecoder().decode(type, from: Data(bytes))
    }
}
