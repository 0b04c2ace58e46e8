import Canvas
import Model

extension State {
    mutating func apply(_ input: Input, _ effects: inout [Effect]) {
        switch input {
        case .key, .paste: lastTyping = now
        case .mouse, .focus, .background, .mode: break
        }
        switch input {
        case .key, .paste, .mouse, .focus(true): lastInput = now
        case .focus, .background, .mode: break
        }
        switch input {
        case .key(let key): press(key, &effects)
        case .paste(let text): paste(text, &effects)
        case .mouse(let mouse): apply(mouse, &effects)
        case .focus(let gained): hasFocus = gained
        case .background: isLight = input.isLightBackground ?? false
        case .mode: break
        }
    }

    private mutating func press(_ key: Key, _ effects: inout [Effect]) {
        let wasCovered = !layers.isEmpty
        keyIsRefused = false
        notices.release()
        if let action = action(for: key) {
            perform(action, &effects)
            notePress(leaves: action.traits.contains(.leaves) || wasCovered)
        } else if key.isText, case .character(let character) = key.code {
            type(String(character), isTyped: true, &effects)
            notePress(leaves: wasCovered)
        } else {
            keyIsRefused = wasCovered
        }
    }

    /// The action of a key: that of the topmost layer, of the part with the focus, or of everywhere.
    ///
    /// A letter is never an action where text can be typed.
    func action(for key: Key) -> Action? {
        for place in places {
            guard let action = keys.action(for: key, in: place), action.isAvailable(self) else {
                continue
            }
            if key.isText, !takesLetters(place) { continue }
            if place == .composer, !layers.isEmpty, !action.traits.contains(.edits) { continue }
            if place == .global, !layersShareKeys, !action.traits.contains(.always) { continue }
            return action
        }
        return nil
    }

    /// A key that would do an action now; nil when none would.
    func workingKey(of action: Action) -> Key? {
        keys.keys(of: action).first { self.action(for: $0)?.isSame(as: action) ?? false }
    }

    /// Where keys hold now, the nearest first.
    var places: [KeyPlace] {
        if let layer = layers.last {
            return layer.line(self) == nil
                ? [layer.place, .global] : [layer.place, .composer, .global]
        }
        return switch focus {
        case .composer: [.composer, .global]
        case .messages: [.message, .global]
        case .list: [.list, .global]
        }
    }

    /// Places where letters are commands, because one chose a screen that says so.
    private func takesLetters(_ place: KeyPlace) -> Bool {
        place == .pairing || place == .pairingCode
    }

    private var layersShareKeys: Bool { layers.last?.sharesKeys ?? true }

    /// Carries out an action.
    mutating func perform(_ action: Action, _ effects: inout [Effect]) {
        action.run(&self, &effects)
    }

    /// Text that was typed: into the layer that takes it, else into the composer, wherever the focus is; from the
    /// list into that of the chat under the cursor, which is opened for it.
    private mutating func type(_ text: String, isTyped: Bool, _ effects: inout [Effect]) {
        if offer(.text(text), &effects) { return }
        // Never to what lies behind a box: the eye is not there.
        guard layers.isEmpty else {
            keyIsRefused = true
            return
        }
        guard let pane = account.pane else {
            layers.append(ChatPicker(self, filter: text))
            return
        }
        open(aimedChat ?? pane.chat)
        account.composer.insert(text, isTyped: isTyped)
    }

    private mutating func paste(_ text: String, _ effects: inout [Effect]) {
        notePress(leaves: !layers.isEmpty)
        type(text, isTyped: false, &effects)
        let isLine = layers.last.map { !$0.keepsLines(self) } ?? false
        guard layers.last.map({ $0.line(self) != nil }) ?? true,
            let told = Words.losses(of: text, isLine: isLine)
        else { return }
        answer(told)
    }

    /// Remembers that somebody looks at the screen, unless the key only turned away from it.
    private mutating func notePress(leaves: Bool) {
        guard !leaves, layers.isEmpty, !isFinished else { return }
        lastKey = now
    }
}
