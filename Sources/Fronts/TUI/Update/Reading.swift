import Canvas
import Commands
import Model

extension State {
    /// Reports messages as read when all of it holds: chat open, last line on the screen, terminal
    /// in focus, open for long enough, a key pressed since the start, nothing in front.
    mutating func markVisibleRead(_ effects: inout [Effect]) {
        readDue = nil
        guard let row = visibleUnread(), let pane = account.pane else { return }
        let due = Timestamp(milliseconds: pane.openedAt.milliseconds + look.readDelay)
        guard due <= now else {
            readDue = due
            return
        }
        reportRead(pane.chat, through: row, &effects)
    }

    /// The newest message on the screen, when it or one before it waits to be reported.
    private func visibleUnread() -> Int64? {
        guard let pane = account.pane, layout.pane != nil, layers.isEmpty, isWatched,
            look.readRule != .manual, look.readRule != .never, !isBehindList
        else { return nil }
        if look.readRule == .end, !pane.showsEnd { return nil }
        guard let last = pane.lastWholeMessage else { return nil }
        var index = last
        while index >= 0 {
            let message = pane.messages[index]
            if !message.isFromMe {
                guard !message.isRead else { return nil }
                return message.row > pane.reportedRow ? message.row : nil
            }
            index -= 1
        }
        return nil
    }

    private var isBehindList: Bool { layout.isOnePane && focus == .list }

    /// Whether somebody can be taken to look at the screen.
    private var isWatched: Bool {
        guard let lastKey else { return false }
        if let hasFocus { return hasFocus }
        return now.milliseconds - lastKey.milliseconds < 60_000
    }

    /// Reports a chat as read up to a message.
    mutating func reportRead(_ chat: JID, through row: Int64, _ effects: inout [Effect]) {
        if let pane = account.pane, pane.chat == chat {
            account.pane?.reportedRow = max(row, pane.reportedRow)
        }
        let command = MarkRead(chat: chat, through: row)
        // Nobody asked for it by a key of its own: it gives way to what somebody is being told.
        let effect = Effect.perform(command, on: account.name) { _ in
            nil
        } refused: { error in
            .notice("mark as read: \(Words.sentence(error))")
        }
        effects.append(effect)
    }
}
