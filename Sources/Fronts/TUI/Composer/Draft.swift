/// A text that was not sent yet, with the cursor in it.
struct Draft: Hashable, Sendable {
    /// What stands before the cursor.
    var before: String
    /// What stands after it.
    var after: String

    /// Creates a draft from its parts.
    init(before: String, after: String = "") {
        self.before = before
        self.after = after
    }

    var isEmpty: Bool { before.isEmpty && after.isEmpty }
}
