/// Breaks cells into lines that fit.
///
/// A line ends after a space, around wide clusters, and inside a word only when the word alone is
/// wider than the line. The space at a break is dropped from the end of the line.
public enum Wrap {
    /// Finds the lines of one paragraph.
    ///
    /// - Parameters:
    ///   - cells: One paragraph.
    ///   - first: Columns of the first line.
    ///   - rest: Columns of each further line.
    /// - Returns: The ranges of cells that make the lines; never empty.
    public static func lines(of cells: [Cell], first: Int, rest: Int) -> [Range<Int>] {
        var lines: [Range<Int>] = []
        var start = 0
        repeat {
            let room = max(1, lines.isEmpty ? first : rest)
            let end = fit(cells, from: start, room: room)
            guard end < cells.count else {
                lines.append(start..<cells.count)
                break
            }
            let cut = breakpoint(cells, start, end)
            var kept = cut
            while kept > start, cells[kept - 1].cluster.isScalar(" ") { kept -= 1 }
            lines.append(start..<kept)
            start = cut
            while start < cells.count, cells[start].cluster.isScalar(" "), start == end {
                start += 1
            }
        } while start < cells.count
        return lines
    }

    /// The first cell that does not fit; at least one always does.
    private static func fit(_ cells: [Cell], from start: Int, room: Int) -> Int {
        var used = 0
        var index = start
        while index < cells.count {
            used += cells[index].cluster.width
            guard used <= room || index == start else { break }
            index += 1
        }
        return index
    }

    /// Where to break before `end`: after the last space, or beside a wide cluster.
    private static func breakpoint(_ cells: [Cell], _ start: Int, _ end: Int) -> Int {
        if cells[end].cluster.isScalar(" ") { return end }
        var index = end
        while index > start {
            if cells[index - 1].cluster.isScalar(" ") { return index }
            if cells[index - 1].cluster.width == 2 || cells[index].cluster.width == 2 {
                return index
            }
            index -= 1
        }
        return end
    }
}
