import Canvas
import Model
import Settings

/// Linking this device: the QR with what to do beside it, or a code to type.
enum PairingView {
    /// The first line: what this is, and how the connection stands.
    static func drawTop(_ state: State, _ grid: inout Grid) {
        let theme = state.look.theme
        grid.fill(Rect(columns: grid.size.columns, rows: 1), " ", theme[.topNormal])
        let words = ConnectionWords(state)
        let isReady = state.account.status.connection == .pairing
        let text = isReady ? words.word : words.text
        let end = grid.size.columns - 1
        grid.putRight(text, endingAt: end, row: 0, theme[words.element], start: 1)
        let room = end - text.width - 2
        let column = grid.put("martlet", at: Point(column: 1, row: 0), theme[.topName], end: room)
        let name = CleanText(name: String(state.account.name.prefix(20)))
        grid.put(
            state.others.isEmpty ? "link a device" : "link a device  (\(name))",
            at: Point(column: column + 2, row: 0),
            theme[.topNormal],
            end: room
        )
    }

    /// The code and what to do.
    static func drawCode(
        _ layout: PairingLayout,
        isInverted: Bool,
        _ state: State,
        _ grid: inout Grid
    ) {
        if layout.hasTopLine { drawTop(state, &grid) }
        if let matrix = state.account.linking.matrix {
            let colors = QRColors(
                hasPalette: state.look.hasPalette,
                isLight: state.isLight,
                inverted: isInverted
            )
            layout.drawing.draw(
                matrix,
                margin: layout.margin,
                at: Point(column: layout.code.column, row: layout.code.row),
                colors: colors,
                in: &grid
            )
        }
        if let words = layout.words {
            let lines = PairingWords.beside(state, layout)
            write(lines, words, state, &grid)
        }
        if layout.hasHelpLine { drawHelp(state, &grid) }
    }

    /// How to leave the code alone on the screen, where the code leaves room.
    static func drawWayBack(_ layout: PairingLayout, _ state: State, _ grid: inout Grid) {
        guard let key = state.keys.label(of: .qrFull, state.look.glyphs) else { return }
        let text = key + " back"
        let row = grid.size.rows - 1
        let end = layout.code.endRow > row ? layout.code.column : grid.size.columns
        guard text.width < end else { return }
        grid.put(text, at: Point(column: 0, row: row), state.look.theme[.uiHint])
    }

    /// No code on the screen: the step in words.
    static func drawWords(_ state: State, _ grid: inout Grid) {
        drawTop(state, &grid)
        var area = grid.bounds
        _ = area.cutTop(1)
        if area.rows > 3 { _ = area.cutBottom(1) }
        let lines = PairingWords.alone(state)
        let width = min(area.columns - 2, max(1, lines.map(\.width).max() ?? 1))
        let place = area.centred(Size(columns: max(1, width), rows: max(1, lines.count)))
        write(lines, place, state, &grid)
        if grid.size.rows > 4 { drawHelp(state, &grid) }
    }

    private static func write(
        _ lines: [PairingWords.Line],
        _ area: Rect,
        _ state: State,
        _ grid: inout Grid
    ) {
        let theme = state.look.theme
        for (row, line) in lines.prefix(area.rows).enumerated() {
            var column = area.column
            for (text, element) in line.parts {
                column = grid.put(
                    text,
                    at: Point(column: column, row: area.row + row),
                    theme[element],
                    end: area.endColumn
                )
            }
        }
    }

    private static func drawHelp(_ state: State, _ grid: inout Grid) {
        var area = grid.bounds
        area = area.cutBottom(1)
        HelpBar.draw([.pairing, .global], state, area, &grid)
        drawNotice(state, &grid)
    }

    /// What was just said, in the last line.
    static func drawNotice(_ state: State, _ grid: inout Grid) {
        guard let notice = state.notices.current else { return }
        var area = grid.bounds
        area = area.cutBottom(1)
        grid.fill(area, " ", state.look.theme[.helpNormal])
        grid.put(
            (notice.lines.first ?? "").truncated(to: area.columns - 2),
            at: Point(column: 1, row: area.row),
            state.look.theme[.uiWarning]
        )
    }
}
