import Canvas
import Model
import Settings

/// Linking by number: first the number is entered, then the code stands in boxes.
enum PairingCodeView {
    static func draw(_ box: PairingCodeBox, _ state: State, _ grid: inout Grid) {
        let theme = state.look.theme
        let code = box.isOpen(state) ? nil : state.account.linking.phoneCode
        let foot: CleanText =
            code != nil
            ? (state.isSandbox ? "Space phone types it" : "y copy")
                + (box.digits.isEmpty ? "" : "  n new code") + "  c correct number  q QR"
            : box.isCorrecting
                ? "Enter ask for a code  Esc back to the code"
                : "Enter ask for a code  Esc back to QR"
        var area = Box.draw(
            Size(columns: 62, rows: 17),
            title: "Link with a pairing code",
            foot: foot,
            state,
            &grid
        )
        if area.rows >= 12 { _ = area.cutTop(1) }
        var row = area.row
        func line(_ text: CleanText, _ element: Element, _ indent: Int = 0) {
            guard row < area.endRow else { return }
            grid.put(
                text.truncated(to: area.columns - indent),
                at: Point(column: area.column + indent, row: row),
                theme[element]
            )
            row += 1
        }
        line("Phone number with country code", .pairingText)
        drawNumber(box, state, Point(column: area.column, row: row), area, &grid)
        row += area.rows >= 12 ? 2 : 1
        if let (code, expires) = code {
            row += drawBoxes(code, state, area, row, &grid)
            if area.rows >= 12 { row += 1 }
            line("On your phone: Linked devices, Link a device,", .pairingText)
            line("Link with phone number instead, then type the code.", .pairingText)
            if area.rows >= 12 { row += 1 }
            let left = Int(max(0, (expires.milliseconds - state.now.milliseconds + 999) / 1000))
            let valid: CleanText = "valid \(left / 60):\(twoDigits: left % 60)"
            if row < area.endRow {
                grid.putRight(valid, endingAt: area.endColumn, row: row, theme[.pairingCountdown])
            }
            line("Waiting for the phone…", .uiHint)
        } else if let refusal = state.account.linking.refusal {
            line(refusal, .uiError)
        } else if state.account.linking.isAsking {
            line("Asking for a code…", .uiHint)
        } else if state.account.linking.step == .finishing {
            line("The phone has answered; exchanging keys…", .uiSuccess)
        }
    }

    private static func drawNumber(
        _ box: PairingCodeBox,
        _ state: State,
        _ start: Point,
        _ area: Rect,
        _ grid: inout Grid
    ) {
        let theme = state.look.theme
        let isOpen = box.isOpen(state)
        let text = CleanText(name: box.number)
        let shown = isOpen ? text : Names.number(box.digits)
        let field = isOpen ? shown.padded(to: min(24, area.columns)) : shown
        grid.put(field, at: start, theme[isOpen ? .dialogInput : .pairingText], end: area.endColumn)
        if isOpen {
            grid.cursor = Point(
                column: min(
                    start.column + CleanText(name: box.line.before).width,
                    area.endColumn - 1
                ),
                row: start.row
            )
        }
    }

    /// Draws the eight characters in boxes, or in one line where there is no room; returns rows.
    private static func drawBoxes(
        _ code: String,
        _ state: State,
        _ area: Rect,
        _ row: Int,
        _ grid: inout Grid
    ) -> Int {
        let style = state.look.theme[.pairingCode]
        let letters = code.filter { $0 != "-" }.map { CleanText(name: String($0)) }
        guard area.columns >= 48, area.rows >= 10, letters.count == 8, !state.look.glyphs.isASCII
        else {
            grid.put(
                CleanText(name: String(code.prefix(16))),
                at: Point(column: area.column + 2, row: row),
                style,
                end: area.endColumn
            )
            return 1
        }
        let start = area.column + 6
        for half in [0, 22] {
            grid.put("┌───┬───┬───┬───┐", at: Point(column: start + half, row: row), style)
            grid.put("└───┴───┴───┴───┘", at: Point(column: start + half, row: row + 2), style)
        }
        for (index, letter) in letters.enumerated() {
            let column = start + (index < 4 ? index * 4 : 22 + (index - 4) * 4)
            grid.put("│ " + letter + " │", at: Point(column: column, row: row + 1), style)
        }
        grid.put("–", at: Point(column: start + 19, row: row + 1), style)
        return 3
    }
}
