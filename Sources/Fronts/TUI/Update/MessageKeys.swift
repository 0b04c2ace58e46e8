import Canvas
import Model

extension State {
    mutating func performOnMessage(_ action: Action, _ effects: inout [Effect]) {
        guard let pane, let selected = pane.selected, let index = pane.index(of: selected) else {
            focus = .composer
            return
        }
        switch action {
        case .up: select(max(0, index - 1))
        case .down:
            if index + 1 < pane.messages.count {
                select(index + 1)
            } else {
                leaveMessages()
            }
        case .first: select(0)
        case .last: select(pane.messages.count - 1)
        case .copy:
            if let text = pane.messages[index].content.text {
                effects.append(.copy(CleanText(body: text)))
                say("copied")
            }
        case .markRead: reportRead(pane.chat, through: selected, &effects)
        case .leave: leaveMessages()
        default: break
        }
    }

    /// Selects a message and brings it onto the screen.
    mutating func select(_ index: Int?) {
        guard let index, var pane, pane.messages.indices.contains(index) else { return }
        focus = .messages
        pane.selected = pane.messages[index].row
        if let arranger {
            let isShown = pane.visible.contains { line in
                guard line.index == index, case .body(_, _, let isLast) = line.kind else {
                    return false
                }
                return isLast
            }
            if !isShown {
                let isAbove = index <= (pane.visible.first?.index ?? 0)
                let row = isAbove ? 0 : max(0, arranger.metrics.rows - 1)
                arranger.show(&pane, index: index, atRow: row)
                arranger.arrange(&pane)
            }
        }
        self.pane = pane
    }

    private mutating func leaveMessages() {
        pane?.selected = nil
        focus = .composer
    }
}
