import Canvas
import Log
import Settings

extension Decoder {
    /// Text on its way to a screen, a terminal or a log: nothing in it may be obeyed.
    static let text = Decoder(
        name: "text",
        seeds: {
            [
                "a\u{1B}[31mb\u{9B}0m\u{07}\u{7F}\r\n\t",
                "user\u{202E}gpj.exe\u{2066}x\u{2069}\u{200B}",
                "e\u{301}\u{301}\u{301}\u{301}\u{301}\u{301} 👍🏽 👩‍👩‍👧‍👦 🇫🇮 ❤️ 1️⃣",
                "李小龙 ｶﾞ क्षि ﷽ \u{E0041}\u{FEFF}",
                "plain words that are long enough to be wrapped",
            ].map { Array($0.utf8) + [7] }
        },
        run: { bytes in
            let columns = Int(bytes.last ?? 0) % 40
            let text = string(bytes.dropLast())
            let (body, name) = (CleanText(body: text), CleanText(name: text))
            for clean in [body, name] {
                check(clean, columns)
                require(CleanText(body: clean.string) == clean, "clean text stays as it is")
            }
            require(!name.string.unicodeScalars.contains("\n"), "a name is one line")
            check(logged: text)
            _ = Log.redact(text)
            if let key = KeyName.parse(text) { _ = Input.key(key).isLightBackground }
        }
    )
}

private func check(_ text: CleanText, _ columns: Int) {
    // A tab is drawn as blanks; no cell holds one.
    let bad = text.string.unicodeScalars.contains {
        isForbidden($0) && $0 != "\n" && $0 != "\t"
    }
    require(!bad, "clean text holds nothing that a terminal obeys")
    require(text.truncated(to: columns).width <= columns, "text that is cut fits")
    require(text.padded(to: columns).width >= columns, "text that is filled up fills")
    for line in text.lines {
        let cells = line.cells(.plain)
        require(cells.width == line.width, "cells take the columns that they say")
        let lines = Wrap.lines(of: cells, first: columns, rest: columns)
        require(lines.last?.upperBound ?? 0 <= cells.count, "no line ends beyond the text")
        for range in lines where range.count > 1 {
            require(cells[range].width <= max(1, columns), "a line of several clusters fits")
        }
        var grid = Grid(size: Size(columns: max(1, columns), rows: 2))
        grid.put(line, at: Point(column: columns / 2, row: 0), .plain)
        for row in 0..<2 {
            let width = grid.row(row).reduce(0) { $0 + $1.cluster.width }
            require(width == max(1, columns), "a row of the grid is as wide as the grid")
        }
    }
}

/// What is written to a log is one line that nothing obeys.
private func check(logged text: String) {
    let log = Log(level: .trace, area: "a") { _, line in
        require(!line.unicodeScalars.contains(where: isForbidden), "a log's line is printable")
        require(line.printable == line, "what is printable stays as it is")
    }
    log.error(text)
}

/// What a terminal could act on or a reader be fooled by.
func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x00...0x1F, 0x7F...0x9F: true
    case 0x061C, 0x200E, 0x200F, 0x2028, 0x2029, 0x202A...0x202E, 0x2066...0x2069: true
    case 0xE0000...0xE007F, 0xFEFF, 0x200B, 0x2060...0x2064, 0xFFF9...0xFFFB: true
    default: false
    }
}
