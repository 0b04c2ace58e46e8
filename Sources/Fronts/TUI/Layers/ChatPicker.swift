import Canvas
import Model

/// Goes to a chat by a part of its name, or begins one with a number or an address that no chat has.
struct ChatPicker: Layer {
    private var picker: Picker
    /// The address of the chosen row, which stays the chosen one however the list moves meanwhile.
    private var marked: JID?

    /// Begins with what was typed already.
    init(_ state: State, filter: String = "") {
        picker = Picker(filter: filter)
        mark(found(state))
    }

    private mutating func mark(_ found: [JID]) {
        marked = found.indices.contains(picker.cursor) ? found[picker.cursor] : nil
    }

    /// The list of these with the cursor on the chat that it was on.
    private func settled(_ found: [JID]) -> Picker {
        marked.flatMap { found.firstIndex(of: $0) }.map(picker.moved) ?? picker
    }

    func line(_ state: State) -> Composer? { picker.line }

    mutating func take(edited line: Composer, _ state: inout State) {
        let filter = picker.filter
        picker = settled(found(state))
        picker.take(edited: line)
        if picker.filter != filter { mark(found(state)) }
    }

    mutating func take(
        _ input: LayerInput,
        _ state: inout State,
        _ effects: inout [Effect]
    ) -> Verdict {
        let found = found(state)
        picker = settled(found)
        let filter = picker.filter
        switch picker.take(input, count: found.count, state.size) {
        case .used:
            mark(picker.filter == filter ? found : self.found(state))
            return .used
        case .closed: return .closed
        case .chosen(let row):
            if found.indices.contains(row) { state.open(found[row]) }
        }
        return .closed
    }

    func draw(_ state: State, _ area: Rect, _ grid: inout Grid) {
        let found = found(state)
        settled(found).draw(
            found.map { row($0, state) },
            title: "Go to chat",
            foot: "Enter open  Esc close",
            empty: "no such chat; a number with country code begins one",
            state,
            &grid
        )
    }

    /// Chats that fit, in the order of the list; where a number or an address was typed, first whoever has it, or a
    /// number with it in it, and whoever has no chat yet: anybody can write a number into their name.
    private func found(_ state: State) -> [JID] {
        let rows = state.account.chats.order.map { state.account.chats.rows[$0] }
        let named = rows.filter { picker.matches(searched($0, state)) }.map(\.chat.jid)
        guard let typed = JID(recipient: picker.filter) else { return named }
        var meant = rows.filter { isWith(typed, $0, state) }.map(\.chat.jid)
        if let new = newRecipient(state) {
            meant = rows.filter { $0.chat.phone?.user.contains(typed.user) == true }.map(\.chat.jid)
            meant.append(new)
        }
        return meant + named.filter { !meant.contains($0) }
    }

    /// Whom the number or address that was typed is, when no chat is with them yet.
    private func newRecipient(_ state: State) -> JID? {
        guard let typed = JID(recipient: picker.filter), !typed.isBroadcast else { return nil }
        let isKnown = state.account.chats.rows.contains { isWith(typed, $0, state) }
        return isKnown ? nil : typed
    }

    private func newRow(_ new: JID, _ state: State) -> Picker.Row {
        let number = new.isPhone ? Names.number(new.user) : CleanText(name: "\(new)")
        let name = state.account.naming.isOwn(new) ? "yourself (\(number))" : number
        return Picker.Row(
            text: "write to \(name)",
            note: "new",
            help: "opens an empty chat; the first text makes it"
        )
    }

    private func isWith(_ recipient: JID, _ row: ChatRow, _ state: State) -> Bool {
        row.chat.isWith(recipient) || row.isOwn && state.account.naming.isOwn(recipient)
    }

    private func searched(_ row: ChatRow, _ state: State) -> CleanText {
        let number = row.isOwn ? state.account.owner?.phone : row.chat.phone
        return number.map { row.searched + " " + CleanText(name: $0.user) } ?? row.searched
    }

    private func row(_ jid: JID, _ state: State) -> Picker.Row {
        guard let row = state.account.chats.row(jid) else { return newRow(jid, state) }
        let count = row.chat.unreadCount
        return Picker.Row(
            text: row.bareName,
            tail: row.tail,
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
