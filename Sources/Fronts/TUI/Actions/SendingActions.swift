import Canvas
import Commands

extension Action {
    /// Sends what was written.
    static let send = Action(
        place: .composer,
        name: "send",
        keys: [Key(.enter), .control("x")],
        label: "Send",
        help: "send",
        traits: .grave,
        rank: 1,
        command: SendText.self
    ) { state, effects in state.send(&effects) }

    /// Starts a line.
    static let newline = Action(
        place: .composer,
        name: "newline",
        keys: [Key(.enter, .alt), .control("j")],
        label: "Newline",
        help: "start a line",
        traits: [.movement, .edits],
        rank: 2,
        isAvailable: { state in state.layers.last?.keepsLines(state) ?? true }
    ) { state, _ in state.edit { $0.insert("\n") } }
}

extension Actions {
    /// Sending, and from the composer to elsewhere.
    static let sending: [Action] = [
        .send, .newline,
        Action(
            place: .composer,
            name: "up",
            keys: [Key(.up)],
            label: "Select",
            help: "a line up; at the start, select messages",
            traits: .movement,
            rank: 3
        ) { state, _ in state.moveUp() },
        Action(
            place: .composer,
            name: "down",
            keys: [Key(.down)],
            label: "Down",
            help: "a line down",
            traits: .movement
        ) { state, _ in state.moveLine(by: 1) },
        Action(
            place: .composer,
            name: "left",
            keys: [Key(.left)],
            label: "Left",
            help: "back; in an empty line, to the chat list",
            traits: [.movement, .edits]
        ) { state, _ in
            if state.layers.isEmpty, state.account.composer.isEmpty {
                state.enterList()
            } else {
                state.edit { $0.moveLeft(.cluster) }
            }
        },
        Action(
            place: .composer,
            name: "leave",
            keys: [Key(.escape)],
            label: "List",
            help: "to the chat list; the text stays"
        ) { state, _ in state.enterList() },
        recall("recall_older", Key(.up, .control), "Before", "the text sent before", -1),
        recall("recall_newer", Key(.down, .control), "After", "the text sent after", 1),
        Action(
            place: .composer,
            name: "tab",
            keys: [Key(.tab)],
            label: "Tab",
            help: "a tab",
            traits: .movement
        ) { state, _ in state.edit { $0.insert("\t") } },
    ]

    private static func recall(
        _ name: String,
        _ key: Key,
        _ label: CleanText,
        _ help: CleanText,
        _ step: Int
    ) -> Action {
        Action(place: .composer, name: name, keys: [key], label: label, help: help) { state, _ in
            state.edit { $0.recall(step) }
        }
    }
}

extension State {
    /// Changes what is being written: the line of the topmost layer, else the text in the composer.
    mutating func edit(_ change: (inout Composer) -> Void) {
        guard let index = layers.indices.last, var line = layers[index].line(self) else {
            return change(&account.composer)
        }
        change(&line)
        var layer = layers[index]
        layer.take(edited: line, &self)
        layers[index] = layer
    }

    fileprivate mutating func moveUp() {
        if composerLayout.cursorLine > 0 {
            moveLine(by: -1)
        } else if account.composer.isAtStart {
            select(account.pane?.lastWholeMessage)
        } else {
            account.composer.moveLeft(.all)
        }
    }

    fileprivate mutating func moveLine(by count: Int) {
        let line = composerLayout.cursorLine + count
        guard composerLayout.lines.indices.contains(line) else {
            if count > 0 { account.composer.moveRight(.all) }
            return
        }
        let column = composerLayout.cursorColumn
        account.composer.moveTo(composerLayout.position(line: line, column: column))
        arrange()
    }
}
