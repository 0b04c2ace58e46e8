import Canvas
import Commands
import Model

/// Applies one event and says what is wanted outside.
public func update(_ state: inout State, _ event: UIEvent) -> [Effect] {
    update(&state, [event])
}

/// Applies a batch of events, laying the screen out only once.
public func update(_ state: inout State, _ events: [UIEvent]) -> [Effect] {
    var effects: [Effect] = []
    for event in events { state.apply(event, &effects) }
    state.settle(&effects)
    return effects
}

extension State {
    mutating func apply(_ event: UIEvent, _ effects: inout [Effect]) {
        switch event {
        case .time(let now): self.now = max(self.now, now)
        case .resized(let size): resize(size)
        case .input(let input): apply(input, &effects)
        case .account(let event): apply(event, &effects)
        case .status(let status): take(status)
        case .chats(let offset, let page): take(page, offset: offset)
        case .messages(let chat, let before, let page): take(page, chat, before: before)
        case .sendStored(let ticket, let message):
            unstored[ticket] = nil
            store(message, isNew: true)
        case .sendRefused(let ticket, let error): refuse(ticket, error)
        case .phoneCodeRefused(let error):
            pairing.isAsking = false
            pairing.refusal = Words.sentence(error)
        case .failed(let doing, let error): say("\(doing): \(Words.sentence(error))")
        case .listener(let port): listener = port
        case .notice(let text): say(text)
        case .themed(let theme):
            look.theme = theme
            pane?.cache.clear()
        case .ended: isFinished = true
        }
    }

    /// Says something for six seconds.
    mutating func say(_ text: CleanText) {
        notice = Notice(text: text, until: Timestamp(milliseconds: now.milliseconds + 6000))
    }

    /// What follows every batch: layout, pages to load, receipts, the next wake-up.
    mutating func settle(_ effects: inout [Effect]) {
        if let notice, notice.until <= now { self.notice = nil }
        settleList()
        arrange()
        loadPages(&effects)
        markVisibleRead(&effects)
        if let title = newTitle() { effects.append(.title(title)) }
        wakeUp = nextWakeUp()
    }

    private mutating func resize(_ size: Size) {
        let wasOnePane = Layout.isOnePane(self.size, look)
        self.size = size
        guard wasOnePane != Layout.isOnePane(size, look) else { return }
        if !wasOnePane, pane == nil { focus = .list }
        if wasOnePane, focus == .list, pane != nil { focus = .composer }
    }

    private mutating func take(_ status: AccountStatus) {
        self.status = status
        connection = status.connection
        if let step = status.pairing { pairing.take(step) }
        isLinking = status.jid == nil
        unknownQueued = max(0, status.queued - queued.count)
    }

    private mutating func newTitle() -> CleanText? {
        let title: CleanText =
            chats.unreadChats > 0 ? "(\(chats.unreadChats)) martlet" : "martlet"
        guard title != titled else { return nil }
        titled = title
        return title
    }
}
