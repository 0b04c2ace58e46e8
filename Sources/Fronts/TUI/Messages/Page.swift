import Commands
import Model

/// A page of messages that the pane asks for.
struct Page: Hashable, Sendable {
    /// What it is for.
    enum Purpose: Hashable, Sendable {
        /// The first one of a chat that is opened.
        case first
        /// The newest, in place of what is held.
        case newest
        /// What comes before the window.
        case older
        /// What comes after it.
        case newer
        /// What comes before the last message of the window, in place of what is held.
        case around
    }

    let purpose: Purpose
    let command: ListMessages

    /// How many messages a page usually has.
    static let usual = 60
}

extension MessagePane {
    /// The page that the screen will need next, if any: two screens ahead, one page at a time.
    mutating func nextPage() -> Page? {
        guard request == nil, let purpose = neededPage() else { return nil }
        var command = ListMessages(chat: chat, limit: pageSize)
        switch purpose {
        case .first:
            command.limit = min(1000, max(firstPage, search.left))
            command.before = search.before
        case .newest: break
        case .older: command.before = messages.first?.row
        case .newer: command.after = messages.last?.row
        case .around:
            command.before = messages.last?.row
            command.limit = min(1000, max(Page.usual, messages.count))
        }
        wish = nil
        request = Page(purpose: purpose, command: command)
        return request
    }

    private func neededPage() -> Page.Purpose? {
        guard isLoaded else { return .first }
        if let wish { return messages.isEmpty ? .newest : wish }
        guard let top = visible.first, let bottom = visible.last else { return nil }
        let ahead = window.isHeavy ? window.margin : 2 * max(visible.count, window.margin)
        if !window.reachedStart, top.index < ahead { return .older }
        if !window.reachedEnd, messages.count - bottom.index < ahead { return .newer }
        return nil
    }

    /// Fewer messages a page where they are large.
    private var pageSize: Int { window.isHeavy ? 4 : Page.usual }

    /// Begins with what was read for the first frame; when more than that is unread, it is read anew.
    mutating func start(with page: [Message], hasOlder: Bool) {
        isLoaded = !hasOlder || page.contains { $0.isRead || $0.isFromMe }
        window.start(with: page, reachedStart: !hasOlder, reachedEnd: true)
    }

    /// No page comes for what was asked: it may be asked for again, later.
    mutating func giveUp(_ command: ListMessages) {
        guard let request, request.command == command else { return }
        self.request = nil
        if request.purpose == .newest || request.purpose == .around { wish = request.purpose }
        catchUp()
    }

    /// Takes the page that was asked for; the chat has so many unread messages by now.
    mutating func take(_ page: [Message], unread: Int) {
        guard let request else { return }
        self.request = nil
        let isLast = page.count < request.command.limit
        if request.purpose == .first, search.goesOn(page, isLast: isLast, unread: unread) { return }
        isLoaded = true
        switch request.purpose {
        case .first: begin(atUnreadOf: page, isLast, isNewest: request.command.before == nil)
        case .newest:
            begin(with: page, isLast)
            anchor = .end
            newBelow = 0
        case .older:
            let kept = page.count + (visible.last?.index ?? 0) + window.margin
            window.prepend(page, isLast: isLast, keeping: kept)
        case .newer:
            let kept = page.count + messages.count - (visible.first?.index ?? 0) + window.margin
            window.append(page, isLast: isLast, keeping: kept)
        case .around:
            let last = messages.suffix(1)
            window.start(with: page + last, reachedStart: isLast, reachedEnd: false)
        }
        catchUp()
    }

    /// Begins where the unread messages do, with some before them: the newest are read when the view gets there.
    private mutating func begin(
        atUnreadOf page: [Message],
        _ isLast: Bool,
        isNewest: Bool
    ) {
        guard let unread = page.firstIndex(where: \.isUnread) else {
            return begin(with: page, isLast)
        }
        let first = max(0, unread - Page.usual)
        let reachedStart = isLast && first == 0
        window.start(
            with: Array(page[first...]),
            reachedStart: reachedStart,
            reachedEnd: isNewest
        )
        window.prepend([], isLast: reachedStart, keeping: unread - first + window.margin)
    }

    private mutating func begin(with page: [Message], _ isLast: Bool) {
        window.start(with: page, reachedStart: isLast, reachedEnd: true)
        window.trimOldest(keeping: window.margin)
    }
}
