import Model

/// The messages of a chat that are in memory: a stretch around what is on the screen, never all.
///
/// Pages are added at either end and dropped at the other, so that a chat of a million messages takes no
/// more than one of a thousand.
struct MessageWindow: Sendable {
    /// Oldest first, without a gap.
    private(set) var messages: [Message] = [] {
        didSet { weight = messages.reduce(0) { $0 + $1.weight } }
    }
    /// Whether the store has nothing older.
    private(set) var reachedStart = false
    /// Whether the store has nothing newer.
    private(set) var reachedEnd = false
    /// Grows with each change.
    private(set) var version = 0

    /// How many messages are held at most.
    static let limit = 600
    /// How many bytes of text are held at most, unless they are on the screen.
    static let weightLimit = 4 << 20

    /// Whether its texts are so large that fewer messages are held.
    var isHeavy: Bool { weight > MessageWindow.weightLimit / 2 }
    /// How many messages beyond the screen are held at least.
    var margin: Int { isHeavy ? 4 : 20 }
    /// About how many bytes its texts take; kept, because it is asked for with every key.
    private(set) var weight = 0

    /// The index of a message by its row.
    func index(of row: Int64) -> Int? { messages.lastIndex { $0.row == row } }

    /// Holds one page and nothing else.
    mutating func start(with page: [Message], reachedStart: Bool, reachedEnd: Bool) {
        messages = page
        self.reachedStart = reachedStart
        self.reachedEnd = reachedEnd
        version += 1
    }

    /// Adds an older page; the newest messages go when there are too many.
    ///
    /// - Parameters:
    ///   - page: What comes before the first message.
    ///   - isLast: Whether the store has nothing before it.
    ///   - kept: How many of the oldest must stay because they are on the screen or near it.
    mutating func prepend(_ page: [Message], isLast: Bool, keeping kept: Int) {
        reachedStart = isLast
        merge(page)
        let surplus = surplus(messages.reversed(), keeping: kept)
        guard surplus > 0 else { return }
        messages.removeLast(surplus)
        reachedEnd = false
    }

    /// Adds a newer page; the oldest messages go when there are too many.
    mutating func append(_ page: [Message], isLast: Bool, keeping kept: Int) {
        reachedEnd = isLast
        merge(page)
        let surplus = surplus(messages, keeping: kept)
        guard surplus > 0 else { return }
        messages.removeFirst(surplus)
        reachedStart = false
    }

    /// Notes that the store may have something newer: what comes next need not follow the last message.
    mutating func loseEnd() {
        reachedEnd = false
        version += 1
    }

    /// Notes that the store has something older by now.
    mutating func expectOlder() {
        reachedStart = false
        version += 1
    }

    /// Takes in one message in its place; returns whether it is new.
    @discardableResult mutating func add(_ message: Message) -> Bool {
        guard index(of: message.row) == nil else {
            replace(message)
            return false
        }
        version += 1
        insert(message)
        return true
    }

    /// Takes over a newer form of a message, which may have another time and so another place; nothing happens
    /// when it is not held.
    mutating func replace(_ message: Message) {
        guard let known = index(of: message.row) else { return }
        version += 1
        guard messages[known].time != message.time else {
            messages[known] = message
            return
        }
        messages.remove(at: known)
        insert(message)
    }

    /// Takes over a message's new state and time.
    mutating func advance(_ event: MessageStateChanged) {
        guard let known = index(of: event.row) else { return }
        var message = messages[known]
        message.advance(event)
        replace(message)
    }

    private mutating func insert(_ message: Message) {
        var place = messages.count
        while place > 0, isBefore(message, messages[place - 1]) { place -= 1 }
        messages.insert(message, at: place)
    }

    /// Drops the oldest while there are too many.
    mutating func trimOldest(keeping kept: Int) { append([], isLast: reachedEnd, keeping: kept) }

    private mutating func merge(_ page: [Message]) {
        version += 1
        guard let first = page.first, let last = page.last else { return }
        if messages.last.map({ isBefore($0, first) }) ?? true {
            messages += page
        } else if messages.first.map({ isBefore(last, $0) }) ?? true {
            messages.insert(contentsOf: page, at: 0)
        } else {
            for message in page { add(message) }
        }
    }

    /// How many messages from the far end are too many.
    private func surplus(_ fromFarEnd: some Collection<Message>, keeping kept: Int) -> Int {
        var count = messages.count
        var weight = weight
        for message in fromFarEnd {
            guard count > kept else { break }
            guard count > MessageWindow.limit || weight > MessageWindow.weightLimit else { break }
            count -= 1
            weight -= message.weight
        }
        return messages.count - count
    }

    private func isBefore(_ left: Message, _ right: Message) -> Bool {
        (left.time, left.row) < (right.time, right.row)
    }
}

extension Message {
    /// About how many bytes its text takes.
    var weight: Int { content.words?.utf8.count ?? 64 }
}
