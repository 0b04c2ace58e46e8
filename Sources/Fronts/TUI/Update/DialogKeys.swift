import Canvas

extension State {
    mutating func pressInDialog(_ key: Key, _ effects: inout [Effect]) {
        guard let dialog = dialogs.last,
            let action = keys.action(for: key, in: .dialog)
                ?? (keys.action(for: key, in: .global) == .help ? .leave : nil)
        else { return }
        if action == .leave {
            dialogs.removeLast()
            return
        }
        switch dialog {
        case .help(let top): scrollHelp(from: top, action)
        case .quit(let chosen): answerQuit(chosen, action)
        }
    }

    private mutating func scrollHelp(from top: Int, _ action: Action) {
        let page = max(1, size.rows - 6)
        let step =
            switch action {
            case .up: -1
            case .down: 1
            case .pageUp: -page
            case .pageDown: page
            default: 0
            }
        let most = max(0, HelpView.lines(keys, look.glyphs).count - HelpView.rows(size))
        dialogs[dialogs.count - 1] = .help(top: min(max(0, top + step), most))
    }

    private mutating func answerQuit(_ chosen: Int, _ action: Action) {
        switch action {
        case .left, .up: dialogs[dialogs.count - 1] = .quit(chosen: 0)
        case .right, .down: dialogs[dialogs.count - 1] = .quit(chosen: 1 - chosen)
        case .open:
            dialogs.removeLast()
            if chosen == 1 { isFinished = true }
        default: break
        }
    }
}
