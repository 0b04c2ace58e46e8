internal import Model
internal import SQLite

// A content is stored as its kind's name, its words, and the rest of it as JSON.

extension Message.Content {
    /// Everything that the kind knows, as JSON; nil for a text that is nothing but words.
    var details: String? {
        get throws(SQLiteError) {
            if let content = value as? TextContent, content == TextContent(content.text) {
                return nil
            }
            return try StoredJSON.text(value)
        }
    }

    /// Reads what was stored; a kind that this martlet does not know, or cannot read, is shown by name.
    init(kind: String, text: String, details: String?) {
        guard let details else {
            self = kind == TextContent.kind ? .text(text) : .unsupported(type: kind)
            return
        }
        self = StoredJSON.content(kind: kind, details) ?? .unsupported(type: kind)
    }
}
