import Canvas
import Settings

/// What was said lately, to read again: the newest at the bottom.
struct NoticeLog: Layer {
    /// How many lines up from the end.
    private var up = 0

    mutating func take(
        _ input: LayerInput,
        _ state: inout State,
        _ effects: inout [Effect]
    ) -> Verdict {
        let most = max(0, state.notices.log.count - NoticeLog.rows(state.size))
        switch input {
        case .step(.close), .step(.accept): return .closed
        case .step(.up): up = min(most, up + 1)
        case .step(.down): up = max(0, up - 1)
        case .step(.pageUp): up = min(most, up + NoticeLog.rows(state.size))
        case .step(.pageDown): up = max(0, up - NoticeLog.rows(state.size))
        case .step(.first): up = most
        case .step(.last): up = 0
        case .text: return .passed
        default: break
        }
        return .used
    }

    func draw(_ state: State, _ area: Rect, _ grid: inout Grid) {
        let theme = state.look.theme
        let inside = Box.draw(
            NoticeLog.boxSize(state.size),
            title: "Said lately",
            foot: "Esc close",
            state,
            &grid
        )
        let log = state.notices.log
        if log.isEmpty {
            grid.put(
                "nothing yet",
                at: Point(column: inside.column, row: inside.row),
                theme[.uiHint],
                end: inside.endColumn
            )
        }
        for (row, notice) in log.dropLast(up).suffix(inside.rows).enumerated() {
            let start = Point(column: inside.column, row: inside.row + row)
            let time = state.dates.time(notice.time)
            let end = grid.put(time, at: start, theme[.messageTime])
            grid.put(
                (notice.text.lines.first ?? "").truncated(to: inside.endColumn - end - 2),
                at: Point(column: end + 2, row: start.row),
                theme[.dialogNormal],
                end: inside.endColumn
            )
        }
    }

    private static func boxSize(_ size: Size) -> Size {
        Size(columns: size.columns - 8, rows: min(18, size.rows - 4))
    }

    private static func rows(_ size: Size) -> Int {
        max(1, Box.inside(boxSize(size), in: size).rows)
    }
}
