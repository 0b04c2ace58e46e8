import Model

/// Looks for the first unread message of a chat that is opened: page by page from the newest, as long as not all
/// that are unread were seen.
struct UnreadSearch: Sendable {
    /// The message before which the next page ends; nil for the newest page.
    private(set) var before: Int64?
    /// How many unread messages no page has had yet.
    private var left: Int

    /// Begins in a chat that has so many unread messages.
    init(_ unread: Int) { left = unread }

    /// Takes the page that was asked for.
    ///
    /// - Parameters:
    ///   - page: Its messages, oldest first.
    ///   - isLast: Whether the store has nothing before it.
    /// - Returns: Whether another one before it is wanted in its place.
    mutating func goesOn(_ page: [Message], isLast: Bool) -> Bool {
        left -= page.count(where: \.isUnread)
        // A count that is wrong must not lead through the whole chat.
        guard left > 0, !isLast, let first = page.first, first.isUnread else { return false }
        before = first.row
        return true
    }
}

extension Message {
    /// Whether somebody else wrote it and nobody has read it here.
    var isUnread: Bool { !isFromMe && !isRead }
}
