import Canvas

/// What can be done with the selected message: one letter each, or a row and Enter.
struct MessageMenu: Layer {
    private var picker = Picker(hasField: false)
    private var stray = StrayTyping()

    mutating func take(
        _ input: LayerInput,
        _ state: inout State,
        _ effects: inout [Effect]
    ) -> Verdict {
        let actions = MessageMenu.actions(state)
        if case .text(let text) = input {
            guard !stray.goesOn(at: state.now),
                let action = MessageMenu.action(text, actions, state)
            else { return refuse(&state) }
            state.perform(action, &effects)
            return .closed
        }
        let isStray = stray.goesOn(at: state.now)
        if isStray, input == .step(.erase) { return refuse(&state) }
        stray.end()
        // The end of a sentence is no choice.
        if isStray, input == .step(.accept) {
            state.keyIsRefused = true
            return .used
        }
        switch picker.take(input, count: actions.count, state.size) {
        case .used: return .used
        case .closed: return .closed
        case .chosen(let row):
            state.perform(actions[row], &effects)
            return .closed
        }
    }

    private mutating func refuse(_ state: inout State) -> Verdict {
        stray.go(on: state.now)
        state.keyIsRefused = true
        return .used
    }

    func draw(_ state: State, _ area: Rect, _ grid: inout Grid) {
        let about = state.account.pane?.selectedMessage.map { MessageQuote.line($0, state) }
        let rows = MessageMenu.actions(state).map { action in
            let letter = MessageMenu.letter(action, state)
            return Picker.Row(
                text: (letter.map { KeyLabel.text($0, state.look.glyphs) } ?? " ") + "  "
                    + action.label,
                note: state.keys.keys(of: action).first { !$0.isText }
                    .map { KeyLabel.text($0, state.look.glyphs) } ?? .empty,
                help: action.help
            )
        }
        picker.draw(
            rows,
            title: about.map { "Message: \($0)" } ?? "Message",
            foot: stray.goesOn(at: state.now)
                ? "Esc, then write" : "a letter or Enter  Esc close",
            empty: "",
            state,
            &grid
        )
    }

    /// The actions that the message allows now, movements left out.
    private static func actions(_ state: State) -> [Action] {
        Actions.of(.message).filter { !$0.traits.contains(.movement) && $0.isAvailable(state) }
    }

    private static func letter(_ action: Action, _ state: State) -> Key? {
        state.keys.keys(of: action).first { $0.isText }
    }

    private static func action(_ text: String, _ actions: [Action], _ state: State) -> Action? {
        guard text.count == 1, let character = text.first else { return nil }
        return actions.first { action in
            state.keys.keys(of: action).contains(.character(character))
        }
    }
}
