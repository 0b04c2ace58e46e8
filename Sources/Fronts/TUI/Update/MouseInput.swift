import Canvas
import Model

extension State {
    /// The mouse does what the keys do, on what is under it.
    mutating func apply(_ mouse: Mouse, _ effects: inout [Effect]) {
        switch mouse.kind {
        case .wheel(let turn): wheel(turn, mouse, &effects)
        case .press(let button): press(button, at: mouse.point, &effects)
        }
    }

    private mutating func wheel(_ turn: Int, _ mouse: Mouse, _ effects: inout [Effect]) {
        let step = mouse.modifiers.contains(.shift) ? paneStep : 3
        if !layers.isEmpty {
            _ = offer(.step(turn < 0 ? .up : .down), &effects)
        } else if layout.list?.contains(mouse.point) == true {
            if focus != .list { enterList() }
            moveCursor(by: turn)
        } else {
            scroll(by: turn * step)
        }
    }

    private mutating func press(
        _ button: Mouse.Button,
        at point: Point,
        _ effects: inout [Effect]
    ) {
        if let action = HelpBar.action(at: point, self) {
            perform(action, &effects)
        } else if !layers.isEmpty {
            _ = offer(.click(point), &effects)
        } else if let list = layout.list, list.contains(point) {
            pressInList(line: point.row - list.row)
        } else if let pane = layout.pane, pane.contains(point) {
            pressInPane(button, line: point.row - pane.row, pane.rows)
        } else if layout.composer?.contains(point) == true {
            leaveMessages()
        }
    }

    private mutating func pressInList(line: Int) {
        let order = account.chats.order
        let position = account.chats.top + line / layout.listLines
        guard order.indices.contains(position) else { return }
        open(account.chats.rows[order[position]].chat.jid)
        lastKey = now
    }

    /// Selects the message; a second time, or with the right button, opens its menu.
    private mutating func pressInPane(_ button: Mouse.Button, line: Int, _ rows: Int) {
        guard let pane = account.pane else { return }
        let index = line - (rows - pane.visible.count)
        guard pane.visible.indices.contains(index),
            case .body = pane.visible[index].kind
        else { return }
        let wasSelected = pane.selected == pane.visible[index].place.row
        select(pane.visible[index].index)
        if wasSelected || button == .right { layers.append(MessageMenu()) }
        lastKey = now
    }
}
