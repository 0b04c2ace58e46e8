import Canvas
import Commands
import Model

extension State {
    /// What follows every batch: layers, layout, pages to load, receipts, the next wake-up.
    mutating func settle(_ effects: inout [Effect]) {
        notices.settle(now)
        settleLinking()
        settlePicture(&effects)
        account.settleDraft()
        settleList()
        arrange()
        askForPages(&effects)
        if !isFinished { markVisibleRead(&effects) }
        tellPresence(&effects)
        keepChanges(&effects)
        if let title = newTitle() { effects.append(.title(title)) }
        wakeUp = nextWakeUp()
    }

    /// Lets the order of the list change only when the cursor is not in it or rests there.
    private mutating func settleList() {
        if account.pane == nil, focus != .list { focus = .list }
        if focus == .list, account.chats.cursor == nil, account.pane == nil {
            account.chats.cursor = account.chats.order.first
        }
        let rests = listMovedAt.map { now.milliseconds - $0.milliseconds >= 2000 } ?? true
        account.chats.setFrozen(focus == .list && !rests)
        account.chats.trim()
    }

    /// Asks for what the screen will need next, of every account.
    private mutating func askForPages(_ effects: inout [Effect]) {
        let shown = layout.list.map { $0.rows / layout.listLines } ?? 0
        ask(of: &account, shown: shown, &effects)
        for name in others.keys {
            guard var other = others.removeValue(forKey: name) else { continue }
            ask(of: &other, shown: 0, &effects)
            others[name] = other
        }
    }

    private func ask(of account: inout AccountState, shown: Int, _ effects: inout [Effect]) {
        guard account.reading.mayAsk(at: now) else { return }
        let name = account.name
        if let command = account.chats.nextPage(shown: shown) {
            let effect = Effect.read(command, on: name, "read chats") {
                .chats($0, for: command, on: name)
            } refused: { state in
                state.chats.giveUp()
            }
            effects.append(effect)
        }
        if let command = account.askForPeople(shownChats: layout.listLines > 1 ? shown : 0) {
            let effect = Effect.read(command, on: name, "read names") { people in
                .answered { state, _ in
                    _ = state.change(name) { $0.people.take(people, for: command.people) }
                }
            } refused: { state in
                state.people.giveUp(command.people)
                state.namedFor = nil
            }
            effects.append(effect)
        }
        if let command = account.pane?.nextPage()?.command {
            let effect = Effect.read(command, on: name, "read messages") {
                .messages($0, for: command, on: name)
            } refused: { state in
                state.pane?.giveUp(command)
            }
            effects.append(effect)
        }
    }

    private mutating func newTitle() -> CleanText? {
        let unread = account.chats.unreadChats
        let title: CleanText = unread > 0 ? "(\(unread)) martlet" : "martlet"
        guard title != titled else { return nil }
        titled = title
        return title
    }

    /// The next moment at which the screen changes by itself.
    private func nextWakeUp() -> Timestamp? {
        var moments = layers.compactMap { $0.nextChange(self) }
        moments += [
            readDue, notices.until, account.reading.resumes, presenceChange, keepDue,
            picture?.expires,
        ]
        .compactMap { $0 }
        moments += others.values.compactMap(\.reading.resumes)
        if case .waiting(let until, _) = account.status.connection {
            moments.append(nextSecond(before: until))
        }
        if look.showsClock, showsChats, layout.top != nil, !layout.isOnePane {
            let minute = (now.milliseconds / 60_000 + 1) * 60_000
            moments.append(Timestamp(milliseconds: minute))
        }
        if account.chats.isFrozen, let listMovedAt {
            moments.append(Timestamp(milliseconds: listMovedAt.milliseconds + 2000))
        }
        return moments.filter { $0 > now }.min()
    }

    /// When a countdown shows its next number; a second from now when it is over.
    func nextSecond(before end: Timestamp) -> Timestamp {
        let left = end.milliseconds - now.milliseconds
        guard left > 0, left < 3_600_000 else {
            return Timestamp(milliseconds: now.milliseconds + 1000)
        }
        let part = left % 1000
        return Timestamp(milliseconds: now.milliseconds + (part == 0 ? 1000 : part))
    }
}

extension Effect {
    /// Reads what an account's screen needs; where that is refused, it is said once and tried again later.
    fileprivate static func read<C: Command>(
        _ command: C,
        on name: String,
        _ doing: CleanText,
        then answered: @escaping @Sendable (C.Reply) -> UIEvent,
        refused giveUp: @escaping @Sendable (inout AccountState) -> Void
    ) -> Effect {
        perform(command, on: name) {
            answered($0)
        } refused: { error in
            .answered { state, _ in
                let now = state.now
                let isNew = state.change(name) { account in
                    giveUp(&account)
                    return account.reading.refused(at: now)
                }
                if isNew == true { state.say("\(doing): \(Words.sentence(error))") }
            }
        }
    }
}
