import Canvas
import Settings

/// A text to read, such as the reply of a command.
struct TextBox: Layer {
    private let title: CleanText
    private let lines: [CleanText]
    private var top = 0

    init(title: CleanText, _ text: CleanText) {
        self.title = title
        lines = text.lines
    }

    mutating func take(
        _ input: LayerInput,
        _ state: inout State,
        _ effects: inout [Effect]
    ) -> Verdict {
        let shown = max(1, Box.inside(TextBox.boxSize(state.size), in: state.size).rows)
        let most = max(0, lines.count - shown)
        switch input {
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
        let inside = Box.draw(
            TextBox.boxSize(state.size),
            title: title,
            foot: "Esc close",
            state,
            &grid
        )
        for (row, line) in lines.dropFirst(top).prefix(inside.rows).enumerated() {
            grid.put(
                line.truncated(to: inside.columns),
                at: Point(column: inside.column, row: inside.row + row),
                state.look.theme[.dialogNormal]
            )
        }
    }

    private static func boxSize(_ size: Size) -> Size {
        Size(columns: size.columns - 8, rows: size.rows - 4)
    }
}
