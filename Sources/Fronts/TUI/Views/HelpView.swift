import Canvas
import Model
import Settings

/// F1: every key and what it does, written from the live key map.
enum HelpView {
    enum Line: Sendable {
        case title(CleanText)
        case key(CleanText, CleanText)
        case blank
    }

    /// Lines of help that a screen shows.
    static func rows(_ size: Size) -> Int {
        size.columns < 60 || size.rows < 16 ? max(1, size.rows - 2) : max(1, size.rows - 6)
    }

    static func draw(_ state: State, top: Int, _ grid: inout Grid) {
        let theme = state.look.theme
        let lines = lines(state.keys, state.look.glyphs)
        let shown = rows(state.size)
        let area = DialogView.frame(
            Size(columns: min(76, state.size.columns - 4), rows: shown + 2),
            title: "Help",
            foot: lines.count > shown
                ? "\(min(lines.count, top + shown)) of \(lines.count)  Esc close" : "Esc close",
            state,
            &grid
        )
        let keyWidth = min(24, area.columns / 2)
        for (row, line) in lines.dropFirst(top).prefix(area.rows).enumerated() {
            let start = Point(column: area.column, row: area.row + row)
            switch line {
            case .blank: break
            case .title(let text): grid.put(text, at: start, theme[.uiTitle], end: area.endColumn)
            case .key(let keys, let help):
                grid.put(keys.truncated(to: keyWidth - 1), at: start, theme[.helpKey])
                grid.put(
                    help.truncated(to: area.columns - keyWidth),
                    at: Point(column: area.column + keyWidth, row: start.row),
                    theme[.dialogNormal],
                    end: area.endColumn
                )
            }
        }
    }

    static func lines(_ keys: KeyMap, _ glyphs: Glyphs) -> [Line] {
        var lines: [Line] = []
        for place in KeyPlace.allCases {
            if !lines.isEmpty { lines.append(.blank) }
            lines.append(.title(place.title == "" ? "" : CleanText(name: place.title)))
            for binding in Binding.table where binding.place == place {
                let names = keys.keys(of: binding.action, in: place)
                    .map { KeyLabel.text($0, glyphs).string }
                guard !names.isEmpty else { continue }
                lines.append(.key(CleanText(name: names.joined(separator: " ")), binding.help))
            }
        }
        return lines
    }
}
