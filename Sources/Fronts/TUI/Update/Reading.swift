import Commands
import Model

extension State {
    /// Reports messages as read when all of it holds: chat open, last line on the screen, terminal
    /// in focus, open for long enough, a key pressed since the start, nothing in front.
    mutating func markVisibleRead(_ effects: inout [Effect]) {
        readDue = nil
        guard let row = visibleUnread() else { return }
        guard let pane else { return }
        let due = Timestamp(milliseconds: pane.openedAt.milliseconds + look.readDelay)
        guard due <= now else {
            readDue = due
            return
        }
        self.pane?.reportedRow = row
        effects.append(.markRead(MarkRead(chat: pane.chat, through: row)))
    }

    /// The newest message on the screen, when it or one before it waits to be reported.
    private func visibleUnread() -> Int64? {
        guard let pane, layout.pane != nil, !pane.isAutomatic, !isLinking, dialogs.isEmpty,
            isWatched,
            look.readRule != .manual, !isBehindList
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

    /// Reports a chat as read because the person asked to.
    mutating func reportRead(_ chat: JID, through row: Int64, _ effects: inout [Effect]) {
        if let pane, pane.chat == chat { self.pane?.reportedRow = max(row, pane.reportedRow) }
        effects.append(.markRead(MarkRead(chat: chat, through: row)))
    }

    /// The next moment at which the screen changes by itself.
    func nextWakeUp() -> Timestamp? {
        var moments: [Timestamp] = []
        if let readDue { moments.append(readDue) }
        if let notice { moments.append(notice.until) }
        if isLinking {
            if let expires = pairing.expires { moments.append(nextSecond(before: expires)) }
        } else {
            if case .waiting(let until, _) = connection {
                moments.append(nextSecond(before: until))
            }
            if look.showsClock, layout.top != nil, !layout.isOnePane {
                let minute = (now.milliseconds / 60_000 + 1) * 60_000
                moments.append(Timestamp(milliseconds: minute))
            }
            if chats.isFrozen, let listMovedAt {
                moments.append(Timestamp(milliseconds: listMovedAt.milliseconds + 2000))
            }
        }
        return moments.filter { $0 > now }.min()
    }

    /// When a countdown shows its next number; a second from now when it is over.
    private func nextSecond(before end: Timestamp) -> Timestamp {
        let left = end.milliseconds - now.milliseconds
        guard left > 0, left < 3_600_000 else {
            return Timestamp(milliseconds: now.milliseconds + 1000)
        }
        let part = left % 1000
        return Timestamp(milliseconds: now.milliseconds + (part == 0 ? 1000 : part))
    }
}

extension MessagePane {
    /// Whether the newest message's last line is on the screen.
    var showsEnd: Bool {
        guard let last = visible.last else { return true }
        guard last.index == messages.count - 1 else { return false }
        if case .body(_, _, isLast: true) = last.kind { return true }
        return false
    }

    /// The index of the newest message whose last line is on the screen.
    var lastWholeMessage: Int? {
        for line in visible.reversed() {
            if case .body(_, _, isLast: true) = line.kind { return line.index }
        }
        return nil
    }
}
