import Canvas
import Commands

extension Action {
    /// Asks which themes there are, then which is wanted.
    static let theme = Action(
        place: .global,
        name: "theme",
        keys: [.alt("t")],
        label: "Theme",
        help: "choose the colours: a theme of those there are",
        traits: .leaves
    ) { state, effects in
        let ask = GetSettings(name: "ui.theme")
        effects.append(
            .perform(ask, on: state.account.name, doing: "themes") { settings in
                guard let setting = settings.first, let names = setting.choices else { return nil }
                return .answered { state, _ in
                    state.layers.append(ThemePicker(names, worn: setting.value))
                }
            }
        )
    }
}

extension Actions {
    /// What is shown, and how wide.
    static let looks: [Action] = [
        look("toggle_list", .control("l"), "List", "show or hide the chat list") {
            $0.look.showsList.toggle()
        },
        look("toggle_help_bar", .control("g"), "Bar", "show or hide the help bar") {
            $0.look.showsHelpBar.toggle()
        },
        look("toggle_top_bar", .control("p"), "Top", "show or hide the top bar") {
            $0.look.showsTopBar.toggle()
        },
        look("narrower", .alt(","), "Narrower", "chat list narrower") { $0.widenList(by: -2) },
        look("wider", .alt("."), "Wider", "chat list wider") { $0.widenList(by: 2) },
        .theme,
        Action(
            place: .global,
            name: "toggle_mouse",
            keys: [.function(9)],
            label: "Mouse",
            help: "mouse on or off; off leaves it to the terminal"
        ) { state, effects in
            state.look.usesMouse.toggle()
            effects.append(.mouse(state.look.usesMouse))
            state.say(state.look.usesMouse ? "mouse on; Shift selects text" : "mouse off")
        },
    ]

    private static func look(
        _ name: String,
        _ key: Key,
        _ label: CleanText,
        _ help: CleanText,
        _ change: @escaping @Sendable (inout State) -> Void
    ) -> Action {
        Action(
            place: .global,
            name: name,
            keys: [key],
            label: label,
            help: help,
            isAvailable: { $0.showsChats }
        ) { state, _ in change(&state) }
    }
}

extension State {
    fileprivate mutating func widenList(by columns: Int) {
        guard let list = layout.list, !layout.isOnePane else { return }
        look.listWidth = min(max(12, list.columns + columns), max(12, size.columns - 30))
    }
}
