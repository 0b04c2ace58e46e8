import Canvas
import Model

/// Goes to a chat by a part of its name.
struct ChatPicker: Layer {
    private var picker: Picker

    /// Begins with what was typed already.
    init(filter: String = "") { picker = Picker(filter: filter) }

    mutating func take(
        _ input: LayerInput,
        _ state: inout State,
        _ effects: inout [Effect]
    ) -> Verdict {
        let found = found(state)
        switch picker.take(input, count: found.count, state.size) {
        case .used: return .used
        case .closed: return .closed
        case .chosen(let row):
            state.open(state.account.chats.rows[found[row]].chat.jid)
            return .closed
        }
    }

    func draw(_ state: State, _ area: Rect, _ grid: inout Grid) {
        picker.draw(
            found(state).map { row($0, state) },
            title: "Go to chat",
            foot: "Enter open  Esc close",
            empty: "no chat is called that",
            state,
            &grid
        )
    }

    /// Chats that fit, in the order of the list.
    private func found(_ state: State) -> [Int] {
        state.account.chats.order.filter { picker.matches(searched($0, state)) }
    }

    private func searched(_ index: Int, _ state: State) -> CleanText {
        let row = state.account.chats.rows[index]
        return row.chat.phone.map { row.name + " " + CleanText(name: $0.user) } ?? row.name
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
