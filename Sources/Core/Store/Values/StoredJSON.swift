internal import JSON
internal import Model
internal import SQLite

/// JSON as the store writes it: the one place that knows the encoder.
enum StoredJSON {
    /// A value as compact JSON.
    static func text(_ value: some Encodable) throws(SQLiteError) -> String {
        String(decoding: try bytes(value), as: UTF8.self)
    }

    /// The same in UTF-8.
    static func bytes(_ value: some Encodable) throws(SQLiteError) -> [UInt8] {
        do {
            return try JSON.encode(value)
        } catch {
            throw .constraint("a value cannot be written as JSON: \(error)")
        }
    }

    /// A value from its JSON.
    static func value<T: Decodable>(_ type: T.Type, _ text: Substring) throws(JSONError) -> T {
        try JSON.decode(type, from: Array(text.utf8), limits: JSON.Limits(bytes: .max))
    }

    /// A content of a kind from its JSON; nil when the kind is not known or says something else.
    static func content(kind: String, _ text: String) -> Message.Content? {
        guard let kind = Message.Content.kind(named: kind) else { return nil }
        return read(kind, text)
    }

    private static func read(_ kind: (some MessageContent).Type, _ text: String) -> Message.Content?
    {
        (try? value(kind, text[...])).map { Message.Content($0) }
    }
}
