import Canvas

/// A text that was not sent yet, with the cursor in it.
public struct Draft: Hashable, Sendable, Codable {
    /// What stands before the cursor.
    public var before: String
    /// What stands after it.
    public var after: String

    /// Creates a draft from its parts.
    public init(before: String, after: String = "") {
        self.before = before
        self.after = after
    }

    var isEmpty: Bool { before.isEmpty && after.isEmpty }

    /// Whether there is more in it than blanks.
    var hasWords: Bool { (before + after).contains { !$0.isWhitespace } }

    /// A draft from a file: it passes the gate as what is typed does.
    init(clean other: Draft) {
        before = CleanText(body: other.before).string
        after = CleanText(body: other.after).string
    }
}
