import Canvas
import Commands
import Model
import Settings

/// Reacts to a message: one of the last emoji by its number, another by typing or pasting it.
struct ReactionPicker: Layer {
    private let chat: JID
    private let message: MessageID
    private let sender: JID
    /// The own reaction that is there already.
    private let own: CleanText?
    /// What was typed.
    private var typed = Composer()
    /// Whether something was to be sent before there was anything.
    private var lacksChoice = false

    init(_ message: Message) {
        chat = message.chat
        self.message = message.id
        sender = message.sender
        own = message.reactions.first { $0.isFromMe }.map { CleanText(name: $0.emoji) }
    }

    func line(_ state: State) -> Composer? { typed }

    /// One emoji, or none.
    mutating func take(edited line: Composer, _ state: inout State) {
        if line.isEmpty || Reaction.isEmoji(line.text) { typed = line }
    }

    mutating func take(
        _ input: LayerInput,
        _ state: inout State,
        _ effects: inout [Effect]
    ) -> Verdict {
        switch input {
        case .step(.close): return .closed
        case .step(.accept):
            guard !typed.isEmpty else {
                lacksChoice = true
                return .used
            }
            return react(with: typed.text, &state, &effects)
        case .text(let text):
            if typed.isEmpty, let emoji = chosen(text, state) {
                return react(with: emoji, &state, &effects)
            }
            // An emoji may arrive in several pieces, which join to one cluster.
            let joined = String(CleanText(name: typed.text + text).string.suffix(1))
            guard Reaction.isEmoji(joined) else { break }
            typed.moveRight(.all)
            typed.deleteBack(.all)
            typed.insert(joined)
        case .step: _ = LineField.take(input, &typed, longest: 0)
        case .click: break
        }
        return .used
    }

    /// The emoji of a number; the own one again, or 0, takes it back.
    private func chosen(_ text: String, _ state: State) -> String? {
        guard let number = Int(text), (0...9).contains(number) else { return nil }
        if number == 0 { return own == nil ? nil : "" }
        guard state.recentEmoji.list.indices.contains(number - 1) else { return nil }
        return state.recentEmoji.list[number - 1].string
    }

    private func react(
        with emoji: String,
        _ state: inout State,
        _ effects: inout [Effect]
    ) -> Verdict {
        let isSame = own.map { $0.string == emoji } ?? false
        if !emoji.isEmpty { state.recentEmoji.use(CleanText(name: emoji)) }
        let command = SendReaction(
            chat: chat,
            message: message,
            sender: sender,
            emoji: isSame ? "" : emoji
        )
        effects.append(.perform(command, on: state.account.name, doing: "react"))
        return .closed
    }

    func draw(_ state: State, _ area: Rect, _ grid: inout Grid) {
        let theme = state.look.theme
        let inside = Box.draw(
            Size(columns: 56, rows: 7),
            title: "React",
            foot: own == nil ? "Enter send  Esc close" : "Enter send  0 take back  Esc close",
            state,
            &grid
        )
        var column = inside.column
        for (index, emoji) in state.recentEmoji.list.enumerated() {
            let text: CleanText = "\(index + 1) \(emoji)"
            let style = theme[emoji == own ? .dialogSelected : .dialogNormal]
            guard column + text.width <= inside.endColumn else { break }
            let start = Point(column: column, row: inside.row + min(1, inside.rows - 1))
            column = grid.put(text, at: start, style) + 2
        }
        let row = min(inside.row + 3, inside.endRow - 1)
        let start = Point(column: inside.column, row: row)
        let end = grid.put("or type one: ", at: start, theme[.dialogNormal])
        if lacksChoice, typed.isEmpty, row + 1 < inside.endRow {
            let hint = Point(column: inside.column, row: row + 1)
            grid.put("a number of those above, or an emoji", at: hint, theme[.uiWarning])
        }
        let shown = CleanText(name: typed.text)
        grid.put(shown.padded(to: 4), at: Point(column: end, row: row), theme[.dialogInput])
        let before = CleanText(name: typed.before)
        grid.cursor = Point(column: end + before.width, row: row)
    }
}
