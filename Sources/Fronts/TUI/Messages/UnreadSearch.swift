import Model

/// Looks for the first unread message of a chat that is opened: page by page from the newest, as long as not all
/// that are unread were seen.
struct UnreadSearch: Sendable {
    /// The message before which the next page ends; nil for the newest page.
    private(set) var before: Int64?
    /// How many unread messages the pages had.
    private var seen = 0
    /// How many there are at least, as far as is known.
    private var unread: Int
    /// How many pages were taken that had more than there should be.
    private var surplus = 0

    /// The most pages that are followed past what is known: more have come than was told yet.
    private static let trust = 20

    /// Begins in a chat that has so many unread messages.
    init(_ unread: Int) { self.unread = unread }

    /// How many unread messages no page has had yet.
    var left: Int { max(0, unread - seen) }

    /// Takes the page that was asked for.
    ///
    /// - Parameters:
    ///   - page: Its messages, oldest first.
    ///   - isLast: Whether the store has nothing before it.
    ///   - unread: How many unread messages the chat has by now: more may come while this looks for the first.
    /// - Returns: Whether another one before it is wanted in its place.
    mutating func goesOn(_ page: [Message], isLast: Bool, unread: Int) -> Bool {
        seen += page.count(where: \.isUnread)
        self.unread = max(self.unread, unread)
        guard !isLast, let first = page.first, first.isUnread else { return false }
        if left == 0 {
            // A count that is wrong must not lead through the whole chat.
            guard seen > self.unread, surplus < UnreadSearch.trust else { return false }
            surplus += 1
        }
        before = first.row
        return true
    }
}

extension Message {
    /// Whether somebody else wrote it and nobody has read it here.
    var isUnread: Bool { !isFromMe && !isRead }
}
