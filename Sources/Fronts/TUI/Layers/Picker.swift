import Canvas
import Settings

/// A list to choose from, narrowed by what is typed unless it is a short menu: the body of most boxes.
struct Picker: Sendable {
    /// What is typed.
    private(set) var line: Composer
    /// The chosen row.
    private(set) var cursor = 0
    /// The first row on the screen.
    private(set) var top = 0
    /// Whether the row was chosen by the person, and not because it is the first that fits.
    private(set) var isMoved = false
    /// Whether it has a field to type in; without one the box is only as high as the list.
    private let hasField: Bool

    /// A row of the list.
    struct Row: Sendable {
        let text: CleanText
        /// What stands behind it and is not cut off.
        var tail: CleanText = .empty
        /// What stands at the right edge.
        var note: CleanText = .empty
        /// What it does, said below the list.
        var help: CleanText = .empty
    }

    /// What became of an input.
    enum Outcome: Hashable, Sendable {
        case used
        /// The row with this number was chosen.
        case chosen(Int)
        case closed
    }

    /// The longest that is typed, in bytes.
    private static let longest = 200

    init(filter: String = "", hasField: Bool = true) {
        line = LineField.line(filter, longest: Picker.longest)
        self.hasField = hasField
    }

    /// What was typed.
    var filter: String { line.text }

    /// Takes an input; `count` rows are left by the filter, on a screen of this size.
    mutating func take(_ input: LayerInput, count: Int, _ size: Size) -> Outcome {
        let list = list(count, size)
        let shown = list.rows
        switch input {
        case .step(.accept): return count > 0 ? .chosen(min(cursor, count - 1)) : .used
        case .step(.close): return .closed
        case .click(let point):
            let row = top + point.row - list.row
            return row >= top && row < min(count, top + shown) ? .chosen(row) : .used
        // Nothing is there to go to the end of.
        case .step(.first) where line.isEmpty, .step(.last) where line.isEmpty: break
        default:
            var edited = line
            guard hasField, LineField.take(input, &edited, longest: Picker.longest) else { break }
            take(edited: edited)
            return .used
        }
        if case .step(let step) = input { move(step, count: count, shown: shown) }
        top = min(max(top, cursor - shown + 1), cursor)
        top = max(0, min(top, count - shown))
        return .used
    }

    /// Takes the line as it was edited: the first row that fits another filter is chosen.
    mutating func take(edited line: Composer) {
        if line.text != self.line.text { (cursor, top, isMoved) = (0, 0, false) }
        self.line = line
    }

    /// The same with another row chosen.
    func moved(to row: Int) -> Picker {
        var picker = self
        picker.top += row - cursor
        picker.cursor = row
        picker.top = min(max(0, picker.top), row)
        return picker
    }

    private mutating func move(_ step: LayerInput.Step, count: Int, shown: Int) {
        let page = max(1, shown - 1)
        let next =
            switch step {
            case .up: cursor - 1
            case .down: cursor + 1
            case .pageUp: cursor - page
            case .pageDown: cursor + page
            case .first: 0
            case .last: count - 1
            default: cursor
            }
        cursor = max(0, min(next, count - 1))
        isMoved = true
    }
}

extension Picker {
    /// Whether a text has every word of the filter in it, upper and lower case alike.
    func matches(_ text: CleanText) -> Bool {
        guard !filter.isEmpty else { return true }
        let text = text.string.lowercased()
        return filter.lowercased().split(separator: " ").allSatisfy { text.contains($0) }
    }

    /// How near what was typed is to a name: 0 is one of these names, 1 begins one, 2 neither.
    func rank(_ names: [CleanText]) -> Int {
        let typed = Picker.plain(filter)
        guard !typed.isEmpty else { return 2 }
        let ranks = names.map { name in
            let name = Picker.plain(name.string)
            return name == typed ? 0 : name.hasPrefix(typed) ? 1 : 2
        }
        return ranks.min() ?? 2
    }

    /// Names are written with `-`, `_` or blanks between their words.
    private static func plain(_ text: String) -> String {
        text.lowercased().split { " -_".contains($0) }.joined(separator: " ")
    }

    /// What was typed, for a sentence.
    var shownFilter: CleanText { CleanText(name: String(filter.prefix(40))) }

    /// The part of a screen of this size where the rows of the list stand.
    private func list(_ count: Int, _ size: Size) -> Rect {
        var area = Box.inside(boxSize(count, size), in: size)
        if hasField { _ = area.cutTop(2) }
        _ = area.cutBottom(min(2, max(0, area.rows - 1)))
        return area
    }

    private func boxSize(_ count: Int, _ size: Size) -> Size {
        let most = Size(columns: min(64, size.columns - 4), rows: min(18, size.rows - 2))
        return hasField
            ? most : Size(columns: min(44, most.columns), rows: min(count + 4, most.rows))
    }

    /// Draws the box: the field, the rows, what the chosen one does.
    func draw(
        _ rows: [Row],
        title: CleanText,
        foot: CleanText,
        empty: CleanText,
        _ state: State,
        _ grid: inout Grid
    ) {
        let theme = state.look.theme
        let inside = Box.draw(
            boxSize(rows.count, state.size),
            title: title,
            foot: foot,
            state,
            &grid
        )
        if hasField {
            drawField(inside, theme, &grid)
            guard inside.rows > 4 else { return }
            Box.rule(inside, row: inside.row + 1, state, &grid)
        }
        Box.rule(inside, row: inside.endRow - 2, state, &grid)
        let list = list(rows.count, state.size)
        let top = max(0, min(top, rows.count - list.rows))
        for (line, row) in rows.dropFirst(top).prefix(list.rows).enumerated() {
            let place = Rect(
                column: inside.column - 1,
                row: list.row + line,
                columns: inside.columns + 2,
                rows: 1
            )
            draw(row, isChosen: top + line == cursor, place, theme, &grid)
        }
        let help = rows.isEmpty ? empty : rows[min(cursor, rows.count - 1)].help
        grid.put(
            help.truncated(to: inside.columns),
            at: Point(column: inside.column, row: inside.endRow - 1),
            theme[.uiHint].on(theme[.dialogNormal].background)
        )
    }

    private func drawField(_ inside: Rect, _ theme: Theme, _ grid: inout Grid) {
        let area = Rect(column: inside.column, row: inside.row, columns: inside.columns, rows: 1)
        let end = LineField.draw(line, area, theme[.dialogInput], &grid)
        grid.cursor = Point(column: end, row: inside.row)
    }

    private func draw(
        _ row: Row,
        isChosen: Bool,
        _ place: Rect,
        _ theme: Theme,
        _ grid: inout Grid
    ) {
        let style = theme[isChosen ? .dialogSelected : .dialogNormal]
        grid.fill(place, " ", style)
        let end = place.endColumn - 1
        let room = end - place.column - 1 - (row.note.isEmpty ? 0 : row.note.width + 2)
        grid.put(
            row.text.truncated(to: room, keeping: row.tail),
            at: Point(column: place.column + 1, row: place.row),
            style
        )
        grid.putRight(row.note, endingAt: end, row: place.row, style, start: place.column + 1)
    }
}
