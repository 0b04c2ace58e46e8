import Canvas
import Settings

/// What was said lately, to read again: the newest at the bottom, and below it what is wrong with the account.
struct NoticeLog: Layer {
    /// How many lines up from the end.
    private var up = 0

    mutating func take(
        _ input: LayerInput,
        _ state: inout State,
        _ effects: inout [Effect]
    ) -> Verdict {
        let shown = NoticeLog.rows(state.size)
        let most = max(0, NoticeLog.lines(state).count - shown)
        switch input {
        case .step(.close), .step(.accept): return .closed
        case .step(.up): up = min(most, up + 1)
        case .step(.down): up = max(0, up - 1)
        case .step(.pageUp): up = min(most, up + shown)
        case .step(.pageDown): up = max(0, up - shown)
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
        let lines = NoticeLog.lines(state)
        if lines.isEmpty {
            grid.put(
                "nothing yet",
                at: Point(column: inside.column, row: inside.row),
                theme[.uiHint],
                end: inside.endColumn
            )
        }
        for (row, line) in lines.dropLast(up).suffix(inside.rows).enumerated() {
            let start = Point(column: inside.column, row: inside.row + row)
            if let time = line.time { grid.put(time, at: start, theme[.messageTime]) }
            grid.put(
                line.text,
                at: Point(column: inside.column + state.dates.timeWidth + 2, row: start.row),
                end: inside.endColumn
            )
        }
    }

    /// Everything that was said, in lines that the box has room for; the first of each has its time.
    private static func lines(_ state: State) -> [(time: CleanText?, text: [Cell])] {
        let room = max(
            1,
            Box.inside(boxSize(state.size), in: state.size).columns - state.dates.timeWidth - 2
        )
        let theme = state.look.theme
        let said = state.notices.log.map {
            (time: state.dates.time($0.time), text: $0.text, element: Element.dialogNormal)
        }
        let stands = StatusLine.standing(state).map {
            [(time: "now" as CleanText, text: $0, element: Element.uiError)]
        }
        return (said + (stands ?? [])).flatMap { time, text, element in
            Box.lines(of: text, columns: room, theme[element]).enumerated()
                .map { (time: $0 == 0 ? time : nil, text: $1) }
        }
    }

    private static func boxSize(_ size: Size) -> Size {
        Size(columns: size.columns - 8, rows: min(18, size.rows - 4))
    }

    private static func rows(_ size: Size) -> Int {
        max(1, Box.inside(boxSize(size), in: size).rows)
    }
}
