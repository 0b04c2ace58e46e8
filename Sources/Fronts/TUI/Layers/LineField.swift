import Canvas
import Settings

/// A field of one line in a box: what it is edited with besides the composer's keys, and how it is drawn.
enum LineField {
    /// A field with a text in it, cleaned, and the cursor behind it.
    static func line(_ text: String, longest: Int) -> Composer {
        var line = Composer()
        _ = take(.text(text), &line, longest: longest)
        return line
    }

    /// Edits the line by an input of its box.
    ///
    /// - Parameters:
    ///   - input: The input; text is cleaned.
    ///   - line: The line.
    ///   - longest: The most bytes that it holds; what would make it longer is not taken.
    ///   - keepsLines: Whether it is a text of several lines.
    /// - Returns: Whether the input is for a line at all.
    static func take(
        _ input: LayerInput,
        _ line: inout Composer,
        longest: Int,
        keepsLines: Bool = false
    ) -> Bool {
        switch input {
        case .step(.left): line.moveLeft(.cluster)
        case .step(.right): line.moveRight(.cluster)
        case .step(.first): line.moveLeft(.line)
        case .step(.last): line.moveRight(.line)
        case .step(.erase): line.deleteBack(.cluster)
        case .text(let text):
            let clean = (keepsLines ? CleanText(body: text) : CleanText(name: text)).string
            guard line.text.utf8.count + clean.utf8.count <= longest else { break }
            line.insert(clean, isTyped: text.count == 1)
        default: return false
        }
        return true
    }

    /// Draws the line, as much of it as fits around the cursor.
    ///
    /// - Returns: The column of the cursor.
    static func draw(_ line: Composer, _ area: Rect, _ style: Style, _ grid: inout Grid) -> Int {
        grid.fill(area, " ", style)
        let room = max(0, area.columns - 1)
        // The end of what stands before the cursor, so that the cursor is seen.
        var before = CleanText(name: String(line.before.suffix(room)))
        while before.width > room { before = CleanText(name: String(before.string.dropFirst())) }
        let start = Point(column: area.column, row: area.row)
        let end = grid.put(before, at: start, style, end: area.endColumn - 1)
        let after = CleanText(name: String(line.after.prefix(room)))
        grid.put(after, at: Point(column: end, row: area.row), style, end: area.endColumn - 1)
        return end
    }
}
