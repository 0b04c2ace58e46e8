import Canvas

extension Actions {
    /// Through the messages of the open chat.
    static let scrolling: [Action] = [
        scroll("page_up", Key(.pageUp), "Older", "a page up") { $0.scroll(by: -$0.paneStep) },
        scroll("page_down", Key(.pageDown), "Newer", "a page down") { $0.scroll(by: $0.paneStep) },
        scroll("line_up", Key(.up, .shift), "Up", "a line up") { $0.scroll(by: -1) },
        scroll("line_down", Key(.down, .shift), "Down", "a line down") { $0.scroll(by: 1) },
        scroll("oldest", Key(.home, .control), "Oldest", "the oldest that is loaded") {
            $0.scroll(by: -1_000_000)
        },
        scroll("newest", Key(.end, .control), "Newest", "the newest message") {
            $0.account.pane?.toEnd()
        },
    ]

    private static func scroll(
        _ name: String,
        _ key: Key,
        _ label: CleanText,
        _ help: CleanText,
        _ move: @escaping @Sendable (inout State) -> Void
    ) -> Action {
        Action(
            place: .global,
            name: name,
            keys: [key],
            label: label,
            help: help,
            traits: .movement,
            isAvailable: { $0.showsChats }
        ) { state, _ in move(&state) }
    }
}
