import Canvas
import Settings

/// F1: every key and what it does, written from the live key map; the place one is in comes first.
struct Help: Layer {
    /// Where the person was when they asked.
    private let asked: KeyPlace
    private var picker = Picker()
    private var top = 0

    /// A line of it.
    private enum Line: Sendable {
        case title(CleanText)
        /// Keys, and what they do; the first of these is empty where the other goes on.
        case key(CleanText, [Cell])
        case blank
    }

    init(at place: KeyPlace) { asked = place }

    func line(_ state: State) -> Composer? { picker.line }

    mutating func take(edited line: Composer, _ state: inout State) {
        if line.text != picker.filter { top = 0 }
        picker.take(edited: line)
    }

    mutating func take(
        _ input: LayerInput,
        _ state: inout State,
        _ effects: inout [Effect]
    ) -> Verdict {
        switch input {
        case .step(.close), .step(.accept): return .closed
        case .step(.first) where picker.filter.isEmpty, .step(.last) where picker.filter.isEmpty,
            .step(.up), .step(.down), .step(.pageUp), .step(.pageDown):
            scroll(input, state)
        case .step, .text:
            let filter = picker.filter
            _ = picker.take(input, count: 0, state.size)
            if picker.filter != filter { top = 0 }
        case .click: break
        }
        return .used
    }

    private mutating func scroll(_ input: LayerInput, _ state: State) {
        let shown = Help.rows(state.size)
        let most = max(0, lines(state).count - shown)
        let next =
            switch input {
            case .step(.up): top - 1
            case .step(.down): top + 1
            case .step(.pageUp): top - max(1, shown - 1)
            case .step(.pageDown): top + max(1, shown - 1)
            case .step(.first): 0
            case .step(.last): most
            default: top
            }
        top = min(max(0, next), most)
    }

    func draw(_ state: State, _ area: Rect, _ grid: inout Grid) {
        let lines = lines(state)
        let shown = Help.rows(state.size)
        let last = min(lines.count, top + shown)
        let inside = Box.draw(
            Help.boxSize(state.size),
            title: picker.filter.isEmpty ? "Help" : "Help: \(CleanText(name: picker.filter))",
            foot: lines.count > shown
                ? "\(last) of \(lines.count)  type to find  Esc close" : "type to find  Esc close",
            state,
            &grid
        )
        for (row, line) in lines.dropFirst(top).prefix(inside.rows).enumerated() {
            draw(line, inside, row: inside.row + row, state.look.theme, &grid)
        }
        drawCursor(in: Box.area(Help.boxSize(state.size), in: state.size), &grid)
    }

    /// In the title, where what is typed stands.
    private func drawCursor(in box: Rect, _ grid: inout Grid) {
        guard !picker.filter.isEmpty else { return }
        let before: CleanText = " Help: \(CleanText(name: picker.line.before))"
        let column = min(box.column + 2 + before.width, box.endColumn - 3)
        grid.cursor = Point(column: column, row: box.row)
    }

    private func draw(
        _ line: Line,
        _ inside: Rect,
        row: Int,
        _ theme: Theme,
        _ grid: inout Grid
    ) {
        let start = Point(column: inside.column, row: row)
        let keyWidth = Help.keyWidth(inside)
        switch line {
        case .blank: break
        case .title(let text): grid.put(text, at: start, theme[.uiTitle], end: inside.endColumn)
        case .key(let keys, let help):
            grid.put(keys.truncated(to: keyWidth - 1), at: start, theme[.helpKey])
            grid.put(
                help,
                at: Point(column: inside.column + keyWidth, row: row),
                end: inside.endColumn
            )
        }
    }

    /// The place one is in, then the others.
    private func lines(_ state: State) -> [Line] {
        var lines: [Line] = []
        for place in [asked] + KeyPlace.allCases.filter({ $0 != asked }) {
            let keys = keyLines(place, state)
            guard !keys.isEmpty else { continue }
            if !lines.isEmpty { lines.append(.blank) }
            lines.append(.title(place.title))
            lines += keys
        }
        if picker.matches(Help.missing) {
            if !lines.isEmpty { lines.append(.blank) }
            lines.append(.title("What martlet cannot do yet"))
            lines += wrapped(Help.missing, state).map { .key(.empty, $0) }
        }
        return lines.isEmpty ? [.title("nothing is called \(picker.shownFilter)")] : lines
    }

    private func keyLines(_ place: KeyPlace, _ state: State) -> [Line] {
        Actions.of(place).flatMap { (action) -> [Line] in
            let names = state.keys.keys(of: action).map {
                state.keys.typed($0, in: place, state.look.glyphs)
            }
            guard let first = names.first else { return [] }
            let keys = names.dropFirst().reduce(first) { $0 + " " + $1 }
            guard picker.matches(keys + " " + action.help + " " + action.label) else { return [] }
            return wrapped(action.help, state).enumerated().map { number, help in
                .key(number == 0 ? keys : .empty, help)
            }
        }
    }

    /// What an action does, in lines that the box has room for.
    private func wrapped(_ help: CleanText, _ state: State) -> [[Cell]] {
        let inside = Box.inside(Help.boxSize(state.size), in: state.size)
        let room = inside.columns - Help.keyWidth(inside)
        return Box.lines(of: help, columns: room, state.look.theme[.dialogNormal])
    }

    /// The same list as in README and martlet(1).
    static let missing: CleanText =
        "search in texts, draw photos, play videos and voice messages, take calls"

    private static func keyWidth(_ inside: Rect) -> Int { min(24, inside.columns / 2) }

    private static func boxSize(_ size: Size) -> Size {
        Size(columns: min(100, size.columns - 4), rows: size.rows - 4)
    }

    /// Lines of help that a screen shows.
    private static func rows(_ size: Size) -> Int {
        max(1, Box.inside(boxSize(size), in: size).rows)
    }
}
