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
    private let quote: CleanText
    /// What was typed.
    private var typed = Composer()
    private var stray = StrayTyping()
    /// Whether something was to be sent before there was anything.
    private var lacksChoice = false

    init(_ message: Message, _ state: State) {
        chat = message.chat
        self.message = message.id
        sender = message.sender
        quote = MessageQuote.line(message, state)
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
            if let number = ReactionPicker.digit(text) {
                guard !stray.goesOn(at: state.now), let emoji = chosen(number, state) else {
                    lacksChoice = true
                    break
                }
                return react(with: emoji, &state, &effects)
            }
            // An emoji may arrive in several pieces, which join to one cluster.
            let joined = String(CleanText(name: typed.text + text).string.suffix(1))
            guard Reaction.isEmoji(joined) else {
                lacksChoice = true
                stray.go(on: state.now)
                break
            }
            typed.moveRight(.all)
            typed.deleteBack(.all)
            typed.insert(joined)
        case .step: _ = LineField.take(input, &typed, longest: 0)
        case .click(let point):
            let clicked = places(state).first { place in
                place.row == point.row && place.columns.contains(point.column)
            }
            guard let clicked else { break }
            return react(with: clicked.emoji.string, &state, &effects)
        }
        return .used
    }

    /// The number that a key is, and nothing else.
    private static func digit(_ text: String) -> Int? {
        guard text.count == 1, let byte = text.utf8.first, (0x30...0x39).contains(byte) else {
            return nil
        }
        return text.utf8.count == 1 ? Int(byte) - 0x30 : nil
    }

    /// The emoji that stands beside a number on the screen; the own one again, or 0, takes it back.
    private func chosen(_ number: Int, _ state: State) -> String? {
        if number == 0 { return own == nil ? nil : "" }
        let places = places(state)
        return places.indices.contains(number - 1) ? places[number - 1].emoji.string : nil
    }

    /// An emoji with its number on the screen.
    private struct Place {
        let emoji: CleanText
        let text: CleanText
        let row: Int
        let columns: Range<Int>
    }

    private static let size = Size(columns: 56, rows: 7)

    /// The emoji that there is room for, in one line or two.
    private func places(_ state: State) -> [Place] {
        let inside = Box.inside(Self.size, in: state.size)
        let last = Self.fieldRow(inside) - 1
        var places: [Place] = []
        var (column, row) = (inside.column, min(inside.row + 1, last))
        guard row >= inside.row else { return [] }
        for (index, emoji) in state.recentEmoji.list.enumerated() {
            let text: CleanText = "\(index + 1) \(emoji)"
            if column + text.width > inside.endColumn { (column, row) = (inside.column, row + 1) }
            guard row <= last, column + text.width <= inside.endColumn else { break }
            let columns = column..<(column + text.width)
            places.append(Place(emoji: emoji, text: text, row: row, columns: columns))
            column += text.width + 2
        }
        return places
    }

    /// Where an emoji is typed.
    private static func fieldRow(_ inside: Rect) -> Int {
        min(inside.row + 3, inside.endRow - 1)
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
            Self.size,
            title: "React: \(quote)",
            foot: own == nil ? "Enter send  Esc close" : "Enter send  0 take back  Esc close",
            state,
            &grid
        )
        for place in places(state) {
            let style = theme[place.emoji == own ? .dialogSelected : .dialogNormal]
            grid.put(place.text, at: Point(column: place.columns.lowerBound, row: place.row), style)
        }
        let row = Self.fieldRow(inside)
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
