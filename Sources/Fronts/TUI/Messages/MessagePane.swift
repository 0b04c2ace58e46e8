import Canvas
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

    let chat: JID
    /// Oldest first; all that were loaded since the chat was opened.
    private(set) var messages: [Message] = []
    private var rows: Set<Int64> = []
    /// Whether the store has nothing older.
    var reachedStart = false
    /// The message before which a page was asked for.
    var isLoading = false
    /// Whether a page came at all.
    var isLoaded = false
    /// How many messages the first page is to have.
    var wanted = 60
    /// Whether the view was put where the unread messages begin.
    var isPlaced = true
    /// The first message that was unread when the chat was opened, and how many there were.
    var unreadMark: (row: Int64, count: Int)?
    var anchor = Anchor.end
    /// How many came while the end was not on the screen.
    var newBelow = 0
    /// The message that is selected.
    var selected: Int64?
    let openedAt: Timestamp
    /// Whether nobody asked for this chat: it makes room for a newer one and reads nothing.
    var isAutomatic = false
    /// The newest message that was reported as read.
    var reportedRow: Int64 = .min
    /// What is on the screen, top to bottom; made by `arrange`.
    var visible: [PaneLine] = []
    var cache = LayoutCache()

    init(chat: JID, openedAt: Timestamp) {
        self.chat = chat
        self.openedAt = openedAt
    }

    /// The index of a message by its row.
    func index(of row: Int64) -> Int? {
        rows.contains(row) ? messages.lastIndex { $0.row == row } : nil
    }

    /// Adds messages that were not there and takes over newer forms of those that were.
    mutating func merge(_ page: [Message]) {
        guard let first = page.first, let last = page.last else { return }
        if messages.last.map({ isBefore($0, first) }) ?? true {
            messages += page
        } else if messages.first.map({ isBefore(last, $0) }) ?? true {
            messages.insert(contentsOf: page, at: 0)
        } else {
            for message in page { add(message) }
        }
        rows.formUnion(page.lazy.map(\.row))
    }

    /// Adds or replaces one message; returns whether it is new.
    @discardableResult mutating func add(_ message: Message) -> Bool {
        if let known = index(of: message.row) {
            messages[known] = message
            return false
        }
        var place = messages.count
        while place > 0, isBefore(message, messages[place - 1]) { place -= 1 }
        messages.insert(message, at: place)
        rows.insert(message.row)
        return true
    }

    /// Takes over a newer form of a message; nothing happens when it is not loaded.
    mutating func replace(_ message: Message) {
        if let known = index(of: message.row) { messages[known] = message }
    }

    private func isBefore(_ left: Message, _ right: Message) -> Bool {
        (left.time, left.row) < (right.time, right.row)
    }
}

/// A line of the message pane.
struct PaneLine: Sendable {
    enum Kind: Sendable {
        case blank
        case day(CleanText)
        case unread(Int)
        case header
        case body(TextLine, isFirst: Bool, isLast: Bool)
    }

    var kind: Kind
    /// The message it belongs to, as an index into the pane's messages.
    var index: Int
    /// Its place, to anchor at.
    var place: MessagePane.Place
}
