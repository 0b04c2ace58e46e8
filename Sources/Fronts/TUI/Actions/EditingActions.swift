import Canvas

extension Actions {
    /// Within the text being written.
    static let editing: [Action] = [
        move("right", [Key(.right)], "Right", "forward") { $0.moveRight(.cluster) },
        move(
            "word_left",
            [.alt("b"), Key(.left, .control), Key(.left, .alt)],
            "Word",
            "back by a word"
        ) {
            $0.moveLeft(.word)
        },
        move(
            "word_right",
            [.alt("f"), Key(.right, .control), Key(.right, .alt)],
            "Word",
            "forward by a word"
        ) { $0.moveRight(.word) },
        Action(
            place: .composer,
            name: "line_start",
            keys: [.control("a"), Key(.home)],
            label: "Start",
            help: "start of the line; without text, the oldest message",
            traits: [.movement, .edits]
        ) { state, _ in
            if state.layers.isEmpty, state.account.composer.isEmpty {
                state.scroll(by: -1_000_000)
            } else {
                state.edit { $0.moveLeft(.line) }
            }
        },
        Action(
            place: .composer,
            name: "line_end",
            keys: [.control("e"), Key(.end)],
            label: "End",
            help: "end of the line; without text, the newest message",
            traits: [.movement, .edits]
        ) { state, _ in
            if state.layers.isEmpty, state.account.composer.isEmpty {
                state.account.pane?.toEnd()
            } else {
                state.edit { $0.moveRight(.line) }
            }
        },
        move("delete_back", [Key(.backspace)], "Delete", "delete back") { $0.deleteBack(.cluster) },
        move("delete_forward", [Key(.delete), .control("d")], "Delete", "delete forward") {
            $0.deleteForward(.cluster)
        },
        move(
            "delete_word_back",
            [.control("w"), Key(.backspace, .alt)],
            "Word",
            "delete a word back"
        ) { $0.deleteBack(.word) },
        move(
            "delete_word_forward",
            [Key(.delete, .alt), .alt("d")],
            "Word",
            "delete a word forward"
        ) { $0.deleteForward(.word) },
        move("delete_to_start", [.control("u")], "Start", "delete to the line's start") {
            $0.deleteBack(.line)
        },
        move("delete_to_end", [.control("k")], "End", "delete to the line's end") {
            $0.deleteForward(.line)
        },
        move("yank", [.alt("y")], "Yank", "put in what was deleted last") { $0.yank() },
        move("undo", [.alt("z")], "Undo", "undo") { $0.undo() },
        move("redo", [.alt("Z")], "Redo", "redo") { $0.redo() },
        Action(
            place: .composer,
            name: "clear",
            keys: [.control("c")],
            label: "Clear",
            help: "clear; again brings it back",
            traits: .movement
        ) { state, _ in
            if state.account.composer.isEmpty { state.sayHowToQuit() }
            state.edit { $0.clear() }
        },
    ]

    private static func move(
        _ name: String,
        _ keys: [Key],
        _ label: CleanText,
        _ help: CleanText,
        _ change: @escaping @Sendable (inout Composer) -> Void
    ) -> Action {
        Action(
            place: .composer,
            name: name,
            keys: keys,
            label: label,
            help: help,
            traits: [.movement, .edits]
        ) { state, _ in state.edit(change) }
    }
}
