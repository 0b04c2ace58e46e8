import Canvas
import Commands
import JSON
import Settings

extension CommandForm {
    func draw(_ state: State, _ area: Rect, _ grid: inout Grid) {
        let theme = state.look.theme
        let refusal = refusalLines(state)
        let about = message.map { MessageQuote.line($0, state) }
        let head = about == nil ? 2 : 3
        let layouts = textLayouts(state)
        let count = fields.count * 2 + 3 + head + max(1, refusal.count)
        // A text takes what is left of the screen.
        var left = max(0, CommandForm.inside(rows: state.size.rows, state).rows + 2 - count)
        let heights = layouts.map { layout -> Int in
            let extra = min(left, (layout?.lines.count ?? 1) - 1)
            left -= extra
            return 2 + extra
        }
        let inside = Box.draw(
            CommandForm.size(rows: count + heights.reduce(0) { $0 + $1 - 2 }, state),
            title: CleanText(name: type.name),
            foot: foot(state),
            state,
            &grid
        )
        var row = inside.row
        func line(_ text: CleanText, _ element: Element) {
            guard row < inside.endRow else { return }
            let start = Point(column: inside.column, row: row)
            grid.put(text.truncated(to: inside.columns), at: start, theme[element])
            row += 1
        }
        line(CleanText(name: type.summary), .dialogNormal)
        if let about { line(about, .messageBlockquote) }
        row += 1
        // Where not all fit, those before the one with the cursor go.
        let room = inside.endRow - row
        var first = 0
        while first < current, heights[first...current].reduce(0, +) > room { first += 1 }
        for index in fields.indices.dropFirst(first) {
            let label = CommandForm.label(fields[index])
            line(label, index == current ? .uiTitle : .uiHint)
            guard row < inside.endRow else { return }
            let rows = min(heights[index] - 1, inside.endRow - row)
            let area = Rect(column: inside.column, row: row, columns: inside.columns, rows: rows)
            drawField(index, layouts[index], area, state, &grid)
            row += rows
        }
        for cells in refusal where row < inside.endRow {
            let start = Point(column: inside.column, row: row)
            grid.put(cells, at: start, end: inside.endColumn)
            row += 1
        }
    }

    /// How wide it is; as high as it needs.
    private static func size(rows: Int, _ state: State) -> Size {
        Size(columns: min(72, state.size.columns - 4), rows: rows)
    }

    static func inside(rows: Int, _ state: State) -> Rect {
        Box.inside(size(rows: rows, state), in: state.size)
    }

    /// The lines of the fields that hold texts; nil for the others.
    private func textLayouts(_ state: State) -> [ComposerLayout?] {
        let columns = max(1, CommandForm.inside(rows: state.size.rows, state).columns)
        return fields.indices.map {
            isText($0) ? ComposerLayout(values[$0], width: columns) : nil
        }
    }

    private func foot(_ state: State) -> CleanText {
        guard asked == nil else { return "asked; the answer is to come  Esc close" }
        guard !fields.isEmpty else { return "Enter run  Esc close" }
        let keys: CleanText = "Tab next field  Enter run  Esc close"
        guard keepsLines(state), let newline = state.keys.label(of: .newline, state.look.glyphs)
        else { return keys }
        return "\(keys)  \(newline) newline"
    }

    /// What does not fit, or whom what is typed can mean, in lines that a box of this width has room for.
    private func refusalLines(_ state: State) -> [[Cell]] {
        let found = aimed.map { AddressField.candidates($0.last, state) } ?? []
        let isPart = aimed.flatMap { AddressField.completion($0.last, state) } != nil
        let names = found.prefix(8).joined(separator: ", ") + (isPart ? "; Tab takes that" : "")
        guard refusal != nil || !names.isEmpty else { return [] }
        let room = max(1, CommandForm.inside(rows: state.size.rows, state).columns)
        if let refusal { return Box.lines(of: refusal, columns: room, state.look.theme[.uiError]) }
        return Box.lines(of: CleanText(name: names), columns: room, state.look.theme[.uiHint])
    }

    private func drawField(
        _ index: Int,
        _ layout: ComposerLayout?,
        _ area: Rect,
        _ state: State,
        _ grid: inout Grid
    ) {
        let style = state.look.theme[.dialogInput]
        guard let layout else {
            let end = LineField.draw(values[index], area, style, &grid)
            if index == current { grid.cursor = Point(column: end, row: area.row) }
            return
        }
        grid.fill(area, " ", style)
        let top = max(0, layout.cursorLine - area.rows + 1)
        for (row, line) in layout.lines.dropFirst(top).prefix(area.rows).enumerated() {
            let cells = layout.clusters[line].map { Cell($0, style) }
            let start = Point(column: area.column, row: area.row + row)
            grid.put(cells, at: start, end: area.endColumn)
        }
        guard index == current else { return }
        let column = state.look.ordersText ? layout.cursorReadingColumn : layout.cursorColumn
        grid.cursor = Point(
            column: min(area.column + column, area.endColumn - 1),
            row: area.row + layout.cursorLine - top
        )
    }

    private static func label(_ field: Schema.Field) -> CleanText {
        let name = CleanText(name: field.name)
        let note = field.schema.note.map { ": " + CleanText(name: $0) } ?? ""
        let parted: CleanText =
            if case .array = field.schema.form { " (parted by commas)" } else { "" }
        return name + parted + (field.isOptional ? " (may stay empty)" : "") + note
    }
}
