import Canvas

/// How wide the parts of the message pane are.
struct PaneMetrics: Hashable, Sendable {
    /// Where times and states stand.
    enum Times: Hashable, Sendable {
        /// At the right edge of a message's first line.
        case edge
        /// In the line with the sender's name.
        case header
        /// Only for the selected message.
        case selected
    }

    let columns: Int
    let rows: Int
    let times: Times
    /// Blank columns left and right of the text.
    let margin: Int
    /// Whether a blank line stands between groups.
    let hasGaps: Bool
    let timeWidth: Int
    let maxText: Int
    /// The pause after which a new group of messages begins, in milliseconds.
    let groupGap: Int64
    /// How many lines of a message are shown before it is folded.
    let foldLines: Int

    /// Columns of a message's text below its first line.
    var textWidth: Int {
        let inner = max(1, columns - 2 * margin)
        return maxText > 0 ? min(inner, max(maxText, 10)) : inner
    }

    /// Where times and states end, counted from the pane's edge: near the text when the pane is wide.
    var timesEnd: Int {
        min(columns - margin, margin + textWidth + timeWidth + 4)
    }

    /// Columns of the first line, which leaves room for the time and for own messages the state.
    func firstWidth(isOwn: Bool) -> Int {
        guard times == .edge else { return textWidth }
        return max(1, min(textWidth, columns - 2 * margin - timeWidth - (isOwn ? 4 : 1)))
    }
}
