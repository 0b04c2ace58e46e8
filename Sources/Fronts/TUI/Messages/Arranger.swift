import Calendar
import Canvas
import Model
import Settings

/// Finds the lines that are on the screen: only what is visible is laid out.
struct Arranger {
    let metrics: PaneMetrics
    let theme: Theme
    let glyphs: Glyphs
    /// The number of the look, which another theme changes.
    let look: Int
    let dates: Dates
    let now: Timestamp
    let naming: Naming

    /// All that the lines on the screen depend on.
    struct Stamp: Hashable {
        let metrics: PaneMetrics
        let look: Int
        let names: Int
        let today: Int
        let window: Int
        let anchor: MessagePane.Anchor
        let mark: Int64?
        let unfolded: [Int64: Int]
    }

    /// Lays the pane out, unless nothing has changed since the last time.
    func settle(_ pane: inout MessagePane) {
        guard pane.arranged != stamp(pane) else { return }
        arrange(&pane)
    }

    private func stamp(_ pane: MessagePane) -> Stamp {
        Stamp(
            metrics: metrics,
            look: look,
            names: naming.version,
            today: CivilTime(now, in: dates.zone).date.dayNumber,
            window: pane.window.version,
            anchor: pane.anchor,
            mark: pane.unreadMark?.row,
            unfolded: pane.unfolded
        )
    }

    /// Fills ``MessagePane/visible`` from the pane's anchor.
    func arrange(_ pane: inout MessagePane) {
        pane.cache.prepare(metrics, look: look, names: naming.version)
        defer { pane.arranged = stamp(pane) }
        guard metrics.rows > 0, !pane.messages.isEmpty else {
            pane.visible = []
            return
        }
        let (index, line) = bottom(&pane)
        var lines: [PaneLine] = []
        var current = index
        var end = line + 1
        while lines.count < metrics.rows, current >= 0 {
            let block = block(current, &pane)
            lines.insert(contentsOf: block[..<min(end, block.count)], at: 0)
            end = .max
            current -= 1
        }
        if lines.count > metrics.rows { lines.removeFirst(lines.count - metrics.rows) }
        extendDown(&lines, from: index, after: line, &pane)
        pane.visible = lines
        followEnd(&pane)
    }

    /// Moves the view; negative is towards older messages.
    func scroll(_ pane: inout MessagePane, by count: Int) {
        guard count != 0, let top = pane.visible.first, pane.visible.count == metrics.rows else {
            return
        }
        var (index, line) = bottom(&pane)
        if count < 0 {
            var left = min(-count, linesAbove(top, atMost: -count, &pane))
            while left > line, index > 0 {
                left -= line + 1
                index -= 1
                line = block(index, &pane).count - 1
            }
            line = max(0, line - left)
        } else {
            var left = count
            var last = block(index, &pane).count - 1
            while line + left > last, index + 1 < pane.messages.count {
                left -= last - line + 1
                index += 1
                line = 0
                last = block(index, &pane).count - 1
            }
            line = min(line + left, last)
        }
        anchor(&pane, index, line)
        arrange(&pane)
    }

    /// How many lines stand above the top one, counted no further than needed.
    private func linesAbove(_ top: PaneLine, atMost most: Int, _ pane: inout MessagePane) -> Int {
        var count = block(top.index, &pane).firstIndex { $0.place == top.place } ?? 0
        var index = top.index
        while count < most, index > 0 {
            index -= 1
            count += block(index, &pane).count
        }
        return count
    }

    /// Puts the first unread message at the top third when not everything after it fits.
    func place(_ pane: inout MessagePane, unreadAt index: Int) {
        var lines = 0
        for each in index..<pane.messages.count where lines <= metrics.rows {
            lines += block(each, &pane).count
        }
        anchor(&pane, pane.messages.count - 1, .max)
        if lines > metrics.rows { show(&pane, index: index, atRow: metrics.rows / 3) }
    }

    /// Keeps a message at the edge over which it would leave the screen: what came shows below it only as far as there
    /// is room.
    func hold(_ pane: inout MessagePane, index: Int) {
        let isAbove = index <= (pane.visible.first?.index ?? 0)
        show(&pane, index: index, atRow: isAbove ? 0 : max(0, metrics.rows - 1))
        arrange(&pane)
        guard pane.newBelow == 0, let last = pane.visible.last?.index else { return }
        pane.newBelow = pane.messages.dropFirst(last + 1).count { !$0.isFromMe }
    }

    /// Puts a message's first line at a row of the pane, counted from the top.
    func show(_ pane: inout MessagePane, index: Int, atRow row: Int) {
        var left = max(0, metrics.rows - 1 - row)
        var current = index
        var line = 0
        while left > 0 {
            let count = block(current, &pane).count
            if line + left < count {
                line += left
                left = 0
            } else {
                guard current + 1 < pane.messages.count else {
                    anchor(&pane, current, count - 1)
                    return
                }
                left -= count - line
                current += 1
                line = 0
            }
        }
        anchor(&pane, current, line)
    }

    /// All lines of one message, separators and header included.
    func block(_ index: Int, _ pane: inout MessagePane) -> [PaneLine] {
        let message = pane.messages[index]
        let previous = index > 0 ? pane.messages[index - 1] : nil
        var above: [PaneLine.Kind] = []
        let isNewDay = previous.map { dayNumber($0) != dayNumber(message) } ?? true
        if isNewDay { above.append(.day(dates.day(message.time, now: now))) }
        if let mark = pane.unreadMark, mark.row == message.row { above.append(.unread(mark.count)) }
        if !above.isEmpty || !continues(previous, message) {
            if above.isEmpty, metrics.hasGaps { above.append(.blank) }
            if !message.content.isSystem { above.append(.header) }
        }
        let page = page(message, pane)
        let layout = pane.cache.layout(message) { MessageLayout(message, page) }
        var lines: [PaneLine] = []
        for (number, kind) in above.enumerated() {
            let place = MessagePane.Place(row: message.row, offset: number - above.count)
            lines.append(PaneLine(kind: kind, index: index, place: place))
        }
        for (number, line) in layout.lines.enumerated() {
            lines.append(
                PaneLine(
                    kind: .body(
                        line,
                        isFirst: number == 0,
                        isLast: number == layout.lines.count - 1
                    ),
                    index: index,
                    place: MessagePane.Place(row: message.row, offset: line.start)
                )
            )
        }
        return lines
    }

    private func page(_ message: Message, _ pane: MessagePane) -> BodyPage {
        let more = pane.unfolded[message.row] ?? 0
        return BodyPage(
            first: metrics.firstWidth(isOwn: message.isFromMe),
            rest: metrics.textWidth,
            limit: more > 0 ? more : metrics.foldLines,
            folded: more > 0 ? more : metrics.foldLines / 2,
            style: theme[message.isFromMe ? .messageOwn : .messageNormal],
            theme: theme,
            glyphs: glyphs,
            naming: naming
        )
    }

    /// Whether a message belongs to the group of the one before it.
    private func continues(_ previous: Message?, _ message: Message) -> Bool {
        guard let previous, previous.sender == message.sender,
            previous.isFromMe == message.isFromMe,
            previous.content.isSystem == message.content.isSystem,
            isSoon(previous.time, message.time)
        else { return false }
        return metrics.times != .header || previous.state == message.state
    }

    /// Whether less than a group's gap lies between two moments, which may be hostile.
    private func isSoon(_ first: Timestamp, _ second: Timestamp) -> Bool {
        let gap = second.milliseconds.subtractingReportingOverflow(first.milliseconds)
        return !gap.overflow && gap.partialValue < metrics.groupGap
    }

    private func dayNumber(_ message: Message) -> Int {
        CivilTime(message.time, in: dates.zone).date.dayNumber
    }

    /// The message and its line that stand in the bottom row.
    private func bottom(_ pane: inout MessagePane) -> (index: Int, line: Int) {
        let last = pane.messages.count - 1
        guard case .bottom(let place) = pane.anchor, let index = pane.index(of: place.row) else {
            return (last, block(last, &pane).count - 1)
        }
        let lines = block(index, &pane)
        let line = lines.lastIndex { $0.place.offset <= place.offset } ?? 0
        return (index, line)
    }

    private func anchor(_ pane: inout MessagePane, _ index: Int, _ line: Int) {
        let lines = block(index, &pane)
        let isEnd =
            pane.window.reachedEnd && index == pane.messages.count - 1 && line >= lines.count - 1
        pane.anchor = isEnd ? .end : .bottom(lines[max(0, min(line, lines.count - 1))].place)
    }

    /// Fills rows that stay empty above the oldest message from below.
    private func extendDown(
        _ lines: inout [PaneLine],
        from index: Int,
        after line: Int,
        _ pane: inout MessagePane
    ) {
        var index = index
        var line = line
        while lines.count < metrics.rows {
            let block = block(index, &pane)
            let rest = block.dropFirst(line + 1).prefix(metrics.rows - lines.count)
            lines += rest
            guard lines.count < metrics.rows, index + 1 < pane.messages.count else { break }
            index += 1
            line = -1
        }
    }

    /// Follows the end again once it is on the screen, and keeps the anchor where it was otherwise.
    private func followEnd(_ pane: inout MessagePane) {
        guard let last = pane.visible.last else { return }
        if pane.window.reachedEnd, last.index == pane.messages.count - 1,
            case .body(_, _, isLast: true) = last.kind
        {
            pane.newBelow = 0
            if pane.visible.count < metrics.rows { pane.anchor = .end }
        }
    }
}
