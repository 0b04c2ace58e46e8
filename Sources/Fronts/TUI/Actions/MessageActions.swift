import Canvas
import Commands
import Model

extension Action {
    /// What can be done with the selected message.
    static let messageMenu = Action(
        place: .message,
        name: "menu",
        keys: [Key(.enter)],
        label: "Menu",
        help: "what can be done with it, a letter each",
        traits: .movement,
        rank: 1
    ) { state, _ in state.layers.append(MessageMenu()) }
}

extension Actions {
    /// The selected message; letters hold in its menu alone, elsewhere they are text.
    static let selecting: [Action] = [
        .messageMenu,
        select("up", [Key(.up)], "Older", "the message before", rank: 2) { $0.selectOther(-1) },
        select("down", [Key(.down)], "Newer", "the message after", rank: 3) { $0.selectOther(1) },
        select("first", [Key(.home)], "Oldest", "the oldest that is loaded") { $0.select(0) },
        select("last", [Key(.end)], "Newest", "the newest that is loaded") {
            $0.select(($0.account.pane?.messages.count ?? 0) - 1)
        },
        Action(
            place: .message,
            name: "unfold",
            keys: [.character("o"), .alt("o")],
            label: "Unfold",
            help: "show more of a long message",
            isAvailable: { $0.account.pane?.isSelectedFolded ?? false }
        ) { state, _ in state.account.pane?.unfoldSelected() },
        Action(
            place: .message,
            name: "copy",
            keys: [.character("y"), .alt("c")],
            label: "Copy",
            help: "copy its text",
            rank: 5,
            isAvailable: { $0.account.pane?.selectedMessage?.content.words != nil }
        ) { state, effects in
            guard let words = state.account.pane?.selectedMessage?.content.words else { return }
            effects.append(.copy(CleanText(body: words)))
            state.say("copied")
        },
        Action(
            place: .message,
            name: "mark_read",
            keys: [.character("u"), .alt("u")],
            label: "Read",
            help: "mark as read up to here",
            traits: .grave,
            command: MarkRead.self,
            isAvailable: { $0.look.readRule != .never }
        ) { state, effects in
            guard let message = state.account.pane?.selectedMessage else { return }
            state.reportRead(message.chat, through: message.row, &effects)
        },
        select("leave", [Key(.escape)], "Write", "back to writing", rank: 6) { $0.leaveMessages() },
    ]

    private static func select(
        _ name: String,
        _ keys: [Key],
        _ label: CleanText,
        _ help: CleanText,
        rank: Int? = nil,
        _ move: @escaping @Sendable (inout State) -> Void
    ) -> Action {
        Action(
            place: .message,
            name: name,
            keys: keys,
            label: label,
            help: help,
            traits: .movement,
            rank: rank
        ) { state, _ in move(&state) }
    }
}

extension State {
    /// Selects the message before or after; past the newest, back to writing.
    fileprivate mutating func selectOther(_ step: Int) {
        guard let pane = account.pane, let selected = pane.selected,
            let index = pane.index(of: selected)
        else {
            leaveMessages()
            return
        }
        guard index + step < pane.messages.count else {
            leaveMessages()
            return
        }
        select(max(0, index + step))
    }
}
