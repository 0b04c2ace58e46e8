import Canvas
import Model

/// Goes to a chat by a part of its name, or begins one with a number or an address that no chat has.
struct ChatPicker: Layer {
    private var picker: Picker
    /// The chat of the chosen row, which stays the chosen one however the list moves meanwhile.
    private var marked: JID?

    /// Begins with what was typed already.
    init(_ state: State, filter: String = "") {
        picker = Picker(filter: filter)
        mark(found(state), state)
    }

    private mutating func mark(_ found: [Int], _ state: State) {
        marked =
            found.indices.contains(picker.cursor)
            ? state.account.chats.rows[found[picker.cursor]].chat.jid : nil
    }

    /// The list of these with the cursor on the chat that it was on.
    private func settled(_ found: [Int], _ state: State) -> Picker {
        guard let marked else { return picker }
        let place = found.firstIndex { state.account.chats.rows[$0].chat.jid == marked }
        return place.map(picker.moved) ?? picker
    }

    func line(_ state: State) -> Composer? { picker.line }

    mutating func take(edited line: Composer, _ state: inout State) {
        let filter = picker.filter
        picker = settled(found(state), state)
        picker.take(edited: line)
        if picker.filter != filter { mark(found(state), state) }
    }

    mutating func take(
        _ input: LayerInput,
        _ state: inout State,
        _ effects: inout [Effect]
    ) -> Verdict {
        let found = found(state)
        let new = newRecipient(state)
        let count = found.count + (new == nil ? 0 : 1)
        picker = settled(found, state)
        let filter = picker.filter
        switch picker.take(input, count: count, state.size) {
        case .used:
            mark(picker.filter == filter ? found : self.found(state), state)
            return .used
        case .closed: return .closed
        case .chosen(let row) where found.indices.contains(row):
            state.open(state.account.chats.rows[found[row]].chat.jid)
        case .chosen:
            if let new { state.open(new) }
        }
        return .closed
    }

    func draw(_ state: State, _ area: Rect, _ grid: inout Grid) {
        let found = found(state)
        settled(found, state).draw(
            found.map { row($0, state) } + newRows(state),
            title: "Go to chat",
            foot: "Enter open  Esc close",
            empty: "no such chat; a number with country code begins one",
            state,
            &grid
        )
    }

    /// Chats that fit, in the order of the list.
    private func found(_ state: State) -> [Int] {
        let typed = JID(recipient: picker.filter)
        return state.account.chats.order.filter { index in
            picker.matches(searched(index, state))
                || typed.map { isWith($0, state.account.chats.rows[index], state) } ?? false
        }
    }

    /// Whom the number or address that was typed is, when no chat is with them yet.
    private func newRecipient(_ state: State) -> JID? {
        guard let typed = JID(recipient: picker.filter), !typed.isBroadcast else { return nil }
        let isKnown = state.account.chats.rows.contains { isWith(typed, $0, state) }
        return isKnown ? nil : typed
    }

    private func newRows(_ state: State) -> [Picker.Row] {
        guard let new = newRecipient(state) else { return [] }
        let number = new.isPhone ? Names.number(new.user) : CleanText(name: "\(new)")
        let name = state.account.naming.isOwn(new) ? "yourself (\(number))" : number
        return [
            Picker.Row(
                text: "write to \(name)",
                note: "new",
                help: "opens an empty chat; the first text makes it"
            )
        ]
    }

    private func isWith(_ recipient: JID, _ row: ChatRow, _ state: State) -> Bool {
        row.chat.isWith(recipient) || row.isOwn && state.account.naming.isOwn(recipient)
    }

    private func searched(_ index: Int, _ state: State) -> CleanText {
        let row = state.account.chats.rows[index]
        let number = row.isOwn ? state.account.owner?.phone : row.chat.phone
        return number.map { row.searched + " " + CleanText(name: $0.user) } ?? row.searched
    }

    private func row(_ index: Int, _ state: State) -> Picker.Row {
        let row = state.account.chats.rows[index]
        let count = row.chat.unreadCount
        return Picker.Row(
            text: row.name,
            note: count > 0
                ? "\(count)" : state.dates.short(row.chat.lastActivity, now: state.now),
            help: row.preview
        )
    }
}

extension Chat {
    /// Whether it is the chat with this address, or with the person who has this number.
    fileprivate func isWith(_ recipient: JID) -> Bool { jid == recipient || phone == recipient }
}
