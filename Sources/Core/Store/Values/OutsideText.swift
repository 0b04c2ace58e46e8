public import Model
internal import SQLite

/// How much of what others chose is stored: all that an honest client sends, and not what only fills the disk and
/// every list that it is in.
///
/// A name is cut. What something is found by cannot be cut: whatever has a longer one is not stored.
enum OutsideText {
    /// The bytes of a name; WhatsApp itself takes a hundred characters.
    static let name = 1024
    /// The bytes of a group's description; WhatsApp itself takes 2,048 characters.
    static let description = 16_384
    /// The bytes of an id of a message; WhatsApp's have some forty.
    static let id = 256
    /// The bytes of an address before its server.
    static let address = 128

    /// A name, no longer than is stored.
    static func name(_ text: String) -> String { cut(text, to: name) }

    /// A description, no longer than is stored.
    static func description(_ text: String) -> String { cut(text, to: description) }

    private static func cut(_ text: String, to length: Int) -> String {
        guard text.utf8.count > length else { return text }
        var cut = ""
        for scalar in text.unicodeScalars {
            guard cut.utf8.count + String(scalar).utf8.count <= length else { break }
            cut.unicodeScalars.append(scalar)
        }
        return cut
    }

    /// Refuses an id that is longer than is stored.
    static func check(_ id: MessageID) throws(SQLiteError) {
        guard id.isStorable else {
            throw .constraint("an id of \(id.text.utf8.count) bytes is not stored")
        }
    }

    /// Refuses an address that nobody could read again, or that is longer than is stored.
    static func check(_ jid: JID) throws(SQLiteError) {
        guard jid.isReadable, !jid.user.isEmpty else {
            throw .constraint("an address that cannot be read back is not stored")
        }
        guard jid.user.utf8.count <= address else {
            throw .constraint("an address of \(jid.user.utf8.count) bytes is not stored")
        }
    }
}

extension MessageID {
    /// Whether it is no longer than is stored.
    public var isStorable: Bool { text.utf8.count <= OutsideText.id }
}

extension JID {
    /// Whether it can be read back, and is no longer than is stored.
    public var isStorable: Bool {
        isReadable && !user.isEmpty && user.utf8.count <= OutsideText.address
    }
}
