import Canvas
import Settings

/// Draws WhatsApp's marks: `*bold*`, `_italic_`, `~strike~`, `` `code` ``.
///
/// A mark opens after the start, a space or punctuation and before something that is not a space,
/// and closes the other way round; without a partner it stays as typed. Strike keeps its marks,
/// because few terminals draw it.
struct Marks {
    let theme: Theme

    /// A line's clusters as cells, marks drawn and taken out.
    func cells(_ line: [Cluster], _ style: Style) -> [Cell] {
        guard line.contains(where: { Marks.isMark($0.scalar) }) else {
            return line.map { Cell($0, style) }
        }
        var out: [Cell] = []
        out.reserveCapacity(line.count)
        append(line[...], style, Closers(line), depth: 0, &out)
        return out
    }

    private func append(
        _ line: ArraySlice<Cluster>,
        _ style: Style,
        _ closers: Closers,
        depth: Int,
        _ out: inout [Cell]
    ) {
        var index = line.startIndex
        while index < line.endIndex {
            guard let mark = line[index].scalar, Marks.isMark(mark), depth < 4,
                opens(line, index), let end = closers.next(mark, after: index + 1),
                end < line.endIndex
            else {
                out.append(Cell(line[index], style))
                index += 1
                continue
            }
            let inner = line[(index + 1)..<end]
            let styled = apply(mark, style)
            if mark == "~" { out.append(Cell(line[index], styled)) }
            if mark == "`" {
                out += inner.map { Cell($0, styled) }
            } else {
                append(inner, styled, closers, depth: depth + 1, &out)
            }
            if mark == "~" { out.append(Cell(line[end], styled)) }
            index = end + 1
        }
    }

    private func opens(_ line: ArraySlice<Cluster>, _ index: Int) -> Bool {
        let next = index + 1
        guard next < line.endIndex, !line[next].isBlank, line[next] != line[index] else {
            return false
        }
        return index == line.startIndex || Marks.isEdge(line[index - 1])
    }

    private func apply(_ mark: Unicode.Scalar, _ style: Style) -> Style {
        let element: Element =
            switch mark {
            case "*": .messageBold
            case "_": .messageItalic
            case "~": .messageStrike
            default: .messageCode
            }
        var styled = style.with(theme[element].attributes)
        if mark == "`", theme[element].foreground != .standard {
            styled.foreground = theme[element].foreground
        }
        return styled
    }

    fileprivate static func isMark(_ scalar: Unicode.Scalar?) -> Bool {
        scalar == "*" || scalar == "_" || scalar == "~" || scalar == "`"
    }

    fileprivate static func isEdge(_ cluster: Cluster) -> Bool {
        if cluster.isBlank { return true }
        let character = cluster.character
        return character.isPunctuation || character.isSymbol
    }
}

/// Where each kind of mark may close, so that a line is looked through only once.
private struct Closers {
    private var places: [Unicode.Scalar: [Int]] = [:]

    init(_ line: [Cluster]) {
        for index in line.indices.dropFirst() {
            guard let mark = line[index].scalar, Marks.isMark(mark),
                !line[index - 1].isBlank
            else { continue }
            let next = index + 1
            if next < line.count, !Marks.isEdge(line[next]) { continue }
            places[mark, default: []].append(index)
        }
    }

    /// The first place after an index where the mark may close.
    func next(_ mark: Unicode.Scalar, after index: Int) -> Int? {
        guard let list = places[mark] else { return nil }
        var low = 0
        var high = list.count
        while low < high {
            let middle = (low + high) / 2
            if list[middle] <= index { low = middle + 1 } else { high = middle }
        }
        return low < list.count ? list[low] : nil
    }
}
