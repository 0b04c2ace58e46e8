import Canvas
import Settings

/// A text to read, such as the reply of a command or why a message waits: all of it, in lines that fit.
struct TextBox: Layer {
    private let title: CleanText
    private let text: CleanText
    /// Whether it came up by itself: Enter may belong to what was being typed, and does not close it.
    let isUrgent: Bool
    private var top = 0

    init(title: CleanText, _ text: CleanText, isUrgent: Bool = false) {
        self.title = title
        self.text = text
        self.isUrgent = isUrgent
    }

    mutating func take(
        _ input: LayerInput,
        _ state: inout State,
        _ effects: inout [Effect]
    ) -> Verdict {
        let count = lines(state).count
        let shown = max(1, Box.inside(TextBox.boxSize(count, state.size), in: state.size).rows)
        let most = max(0, count - shown)
        switch input {
        case .step(.accept) where isUrgent: break
        case .step(.close), .step(.accept): return .closed
        case .step(.up): top = max(0, top - 1)
        case .step(.down): top = min(most, top + 1)
        case .step(.pageUp): top = max(0, top - shown)
        case .step(.pageDown): top = min(most, top + shown)
        case .step(.first): top = 0
        case .step(.last): top = most
        case .text: return .passed
        default: break
        }
        return .used
    }

    func draw(_ state: State, _ area: Rect, _ grid: inout Grid) {
        let lines = lines(state)
        let inside = Box.draw(
            TextBox.boxSize(lines.count, state.size),
            title: title,
            foot: "Esc close",
            state,
            &grid
        )
        for (row, line) in lines.dropFirst(top).prefix(inside.rows).enumerated() {
            let start = Point(column: inside.column, row: inside.row + row)
            grid.put(line, at: start, end: inside.endColumn)
        }
    }

    private func lines(_ state: State) -> [[Cell]] {
        let most = Box.inside(TextBox.largest(state.size), in: state.size)
        return Box.lines(of: text, columns: most.columns, state.look.theme[.dialogNormal])
    }

    /// As high as the text is.
    private static func boxSize(_ count: Int, _ screen: Size) -> Size {
        var size = largest(screen)
        size.rows = min(size.rows, count + 2)
        return size
    }

    private static func largest(_ size: Size) -> Size {
        Size(columns: min(100, size.columns - 8), rows: size.rows - 4)
    }
}
