import Canvas
import Commands
import Model

/// The messages of the open chat, and where in them the screen stands.
struct MessagePane: Sendable {
    /// Where the screen stands, by message and never by index.
    enum Anchor: Hashable, Sendable {
        /// The newest message is at the bottom, and stays there.
        case end
        /// This place is in the bottom line.
        case bottom(Place)
    }

    /// A place in a message that a change of width does not move.
    struct Place: Hashable, Sendable {
        var row: Int64
        /// Clusters before it in the body; negative for lines above the body.
        var offset: Int
    }

    var chat: JID
    var window = MessageWindow()
    /// A page that was asked for and has not come.
    var request: Page?
    private var meanwhile: [Change] = []
    /// Whether a page came at all.
    var isLoaded = false
    /// What is to be asked for because the window does not hold it.
    var wish: Page.Purpose?
    /// Whether the view was put where the unread messages begin.
    var isPlaced = true
    /// The first message that was unread when the chat was opened, and how many there were.
    private(set) var unreadMark: (row: Int64, count: Int)?
    var anchor = Anchor.end
    /// How many came while the end was not on the screen.
    var newBelow = 0
    /// The message that is selected.
    var selected: Int64?
    private(set) var openedAt: Timestamp
    /// How many messages the first page is to have.
    let firstPage: Int
    /// How the first unread message is found, before the first page is taken.
    var search: UnreadSearch
    /// The newest message that was reported as read.
    var reportedRow: Int64 = .min
    /// How many lines more are shown of messages that are folded otherwise, by row.
    var unfolded: [Int64: Int] = [:]
    /// What is on the screen, top to bottom; made by ``Arranger``.
    var visible: [PaneLine] = []
    /// What ``visible`` was made from.
    var arranged: Arranger.Stamp?
    var cache = LayoutCache()

    /// The messages in memory, oldest first.
    var messages: [Message] { window.messages }

    init(chat: JID, openedAt: Timestamp, unread: Int) {
        self.chat = chat
        self.openedAt = openedAt
        firstPage = min(1000, max(Page.usual, unread + 40))
        search = UnreadSearch(unread)
    }

    /// The index of a message by its row.
    func index(of row: Int64) -> Int? { window.index(of: row) }

    /// The message that is selected.
    var selectedMessage: Message? {
        selected.flatMap { index(of: $0) }.map { messages[$0] }
    }

    /// Whether a part of the selected message is folded away.
    var isSelectedFolded: Bool { selected.map { cache.isFolded($0) } ?? false }

    /// Has everything laid out anew.
    mutating func forgetLayout() {
        cache = LayoutCache()
        arranged = nil
    }

    /// Shows more of the selected message.
    mutating func unfoldSelected() {
        guard let selected else { return }
        unfold(selected)
    }

    /// Shows more of a message.
    mutating func unfold(_ row: Int64) {
        unfolded[row, default: 0] += MessagePane.unfoldStep
        cache.forget(row)
    }

    /// How many lines more are shown each time that a message is unfolded.
    private static let unfoldStep = 400

    /// Shows the newest message and stays there.
    mutating func toEnd() {
        if isLoaded, !window.reachedEnd {
            wish = .newest
        } else {
            anchor = .end
            newBelow = 0
        }
    }

    /// Takes in a message that was just stored.
    mutating func receive(_ message: Message) {
        remember(.added(message))
        guard isLoaded else { return }
        let sawEnd = showsEnd
        if window.reachedEnd {
            cache.forget(message.row)
            guard window.add(message) else { return }
            if sawEnd {
                window.trimOldest(keeping: max(visible.count, keptForSelected) + window.margin)
            }
        }
        if !sawEnd, !message.isFromMe { newBelow += 1 }
    }

    /// Takes over a newer form of a message.
    mutating func replace(_ message: Message) {
        remember(.changed(message))
        cache.forget(message.row)
        window.replace(message)
    }

    /// Takes over a message's new state.
    mutating func advance(_ event: MessageStateChanged) {
        remember(.advanced(event))
        cache.forget(event.row)
        window.advance(event)
    }

    /// What happened to a message of the chat.
    private enum Change {
        case added(Message)
        case changed(Message)
        case advanced(MessageStateChanged)
    }

    /// Keeps what happens while a page is on its way, which may have been read before.
    private mutating func remember(_ change: Change) {
        guard request != nil else { return }
        if meanwhile.count < MessageWindow.limit {
            meanwhile.append(change)
        } else if anchor == .end {
            wish = .newest
        }
    }

    /// Takes in what happened while a page was on its way.
    mutating func catchUp() {
        for change in meanwhile {
            switch change {
            case .added(let message) where window.reachedEnd: window.add(message)
            case .added(let message), .changed(let message): window.replace(message)
            case .advanced(let event): window.advance(event)
            }
        }
        meanwhile = []
    }

    /// Goes on under another address: the person turned out to have two.
    ///
    /// Rows keep their numbers, so what is on the screen stays; what the other address had is read again.
    mutating func becomePart(of new: JID) {
        chat = new
        readAnew()
    }

    /// Asks again for what is held; the view stays where it is.
    mutating func readAnew() {
        request = nil
        // Older than the page that is to come, and no neighbours of what is in it.
        meanwhile = []
        if anchor != .end { window.loseEnd() }
        wish = isLoaded ? (anchor == .end ? .newest : .around) : nil
    }

    /// Remembers where the unread messages begin.
    mutating func markUnread(count: Int) {
        guard count > 0, let first = messages.first(where: \.isUnread) else {
            isPlaced = true
            return
        }
        unreadMark = (first.row, count)
        isPlaced = false
    }

    /// Takes the separator away.
    mutating func removeUnreadMark() { unreadMark = nil }

    /// Starts the time after which what is on the screen counts as read.
    mutating func isSeen(at now: Timestamp) { openedAt = now }
}

extension MessagePane {
    /// Whether the newest message's last line is on the screen.
    var showsEnd: Bool {
        guard window.reachedEnd else { return !isLoaded }
        guard let last = visible.last else { return true }
        guard last.place.row == messages.last?.row else { return false }
        if case .body(_, _, isLast: true) = last.kind { return true }
        return false
    }

    /// Whether a line of the selected message's text is on the screen.
    var showsSelected: Bool {
        guard let selected else { return false }
        return visible.contains { line in
            guard line.place.row == selected, case .body = line.kind else { return false }
            return true
        }
    }

    /// How many of the newest messages there are from the selected one on.
    private var keptForSelected: Int {
        selected.flatMap { index(of: $0) }.map { messages.count - $0 } ?? 0
    }

    /// The index of the newest message whose last line is on the screen.
    var lastWholeMessage: Int? {
        for line in visible.reversed() {
            if case .body(_, _, isLast: true) = line.kind { return line.index }
        }
        return nil
    }
}
