import Canvas
import Commands
import Model

extension State {
    mutating func apply(_ input: Input, _ effects: inout [Effect]) {
        switch input {
        case .key(let key):
            lastKey = now
            if !isLinking { pane?.isAutomatic = false }
            press(key, &effects)
        case .paste(let text):
            lastKey = now
            paste(text)
        case .focus(let gained): hasFocus = gained
        case .background: isLight = input.isLightBackground ?? false
        case .mode: break
        }
    }

    private mutating func press(_ key: Key, _ effects: inout [Effect]) {
        if let action = keys.action(for: key, in: .global), isAlways(action) {
            perform(action, &effects)
        } else if !dialogs.isEmpty {
            pressInDialog(key, &effects)
        } else if isLinking {
            pressWhileLinking(key, &effects)
        } else {
            pressInMain(key, &effects)
        }
    }

    /// Actions that no dialog holds up.
    private func isAlways(_ action: Action) -> Bool {
        action == .quit || action == .redraw || action == .suspend
    }

    private mutating func pressInMain(_ key: Key, _ effects: inout [Effect]) {
        switch focus {
        case .list:
            if let action = keys.action(for: key, in: .list) {
                performInList(action, &effects)
                return
            }
        case .messages:
            if let action = keys.action(for: key, in: .message) {
                performOnMessage(action, &effects)
                return
            }
        case .composer:
            if let action = keys.action(for: key, in: .composer) {
                performInComposer(action, key, &effects)
                return
            }
        }
        if let action = keys.action(for: key, in: .global) {
            perform(action, &effects)
        } else if focus == .composer, case .character(let character) = key.code,
            key.modifiers.subtracting(.shift).isEmpty, pane != nil
        {
            composer.type(character)
        }
    }

    private mutating func paste(_ text: String) {
        guard dialogs.isEmpty else { return }
        if isLinking {
            if pairing.showsPhoneCode { enterNumber(text) }
        } else if pane != nil, focus != .list {
            focus = .composer
            composer.insert(text)
        }
    }

    /// Keeps what can be part of a number.
    mutating func enterNumber(_ text: String) {
        let kept = text.filter { ($0.isASCII && $0.isNumber) || "+- ".contains($0) }
        pairing.number = String((pairing.number + kept).prefix(24))
        pairing.refusal = nil
    }

    mutating func perform(_ action: Action, _ effects: inout [Effect]) {
        switch action {
        case .help: dialogs.append(.help(top: 0))
        case .quit: quit()
        case .redraw: effects.append(.redraw)
        case .suspend: effects.append(.suspend)
        case .toggleListener: effects.append(.listen(listener == nil))
        case .reconnect: effects.append(.connect(Connect()))
        case .nextChat: step(by: 1)
        case .previousChat: step(by: -1)
        case .nextUnread: openNextUnread()
        case .pageUp: scroll(by: -max(1, (layout.pane?.rows ?? 2) - 1))
        case .pageDown: scroll(by: max(1, (layout.pane?.rows ?? 2) - 1))
        case .lineUp: scroll(by: -1)
        case .lineDown: scroll(by: 1)
        case .oldest: scroll(by: -1_000_000)
        case .newest: toEnd()
        case .cycleFocus: cycleFocus()
        case .toggleList: look.showsList.toggle()
        case .toggleHelpBar: look.showsHelpBar.toggle()
        case .toggleTopBar: look.showsTopBar.toggle()
        case .narrower: changeListWidth(by: -2)
        case .wider: changeListWidth(by: 2)
        default: break
        }
    }

    /// Shows the newest message and stays there.
    mutating func toEnd() {
        pane?.anchor = .end
        pane?.newBelow = 0
    }

    private mutating func quit() {
        let asks =
            switch look.confirmQuit {
            case .never: false
            case .queued: queuedCount > 0
            case .always: true
            }
        guard asks else {
            isFinished = true
            return
        }
        if !dialogs.contains(where: \.isQuit) { dialogs.append(.quit(chosen: 0)) }
    }

    private mutating func cycleFocus() {
        switch focus {
        case .list: focus = pane == nil ? .list : .messages
        case .messages: focus = .composer
        case .composer: focus = .list
        }
        if focus == .list { enterList() }
        if focus == .messages { select(pane?.lastWholeMessage) }
        if focus != .messages { pane?.selected = nil }
    }

    private mutating func changeListWidth(by columns: Int) {
        guard let list = layout.list, !layout.isOnePane else { return }
        look.listWidth = min(max(12, list.columns + columns), max(12, size.columns - 30))
    }
}

extension Dialog {
    var isQuit: Bool {
        if case .quit = self { return true }
        return false
    }
}
