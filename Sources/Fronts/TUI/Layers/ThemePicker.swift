import Canvas
import Commands

/// The themes to choose from; the chosen one is worn at once, and kept in the settings.
struct ThemePicker: Layer {
    private var picker = Picker()
    private let names: [String]
    private let worn: String

    init(_ names: [String], worn: String) {
        self.names = names
        self.worn = worn
        if let place = names.firstIndex(of: worn) { picker = picker.moved(to: place) }
    }

    func line(_ state: State) -> Composer? { picker.line }

    mutating func take(edited line: Composer, _ state: inout State) { picker.take(edited: line) }

    mutating func take(
        _ input: LayerInput,
        _ state: inout State,
        _ effects: inout [Effect]
    ) -> Verdict {
        let found = found
        switch picker.take(input, count: found.count, state.size) {
        case .used: return .used
        case .closed: return .closed
        case .chosen(let row):
            effects.append(ThemePicker.keep(found[row], on: state.account.name))
            return .closed
        }
    }

    /// Writes the setting; what holds then is worn, which is another where the command line says so.
    private static func keep(_ name: String, on account: String) -> Effect {
        let change = ChangeSetting(name: "ui.theme", value: name)
        return .perform(change, on: account, doing: "theme") { setting in
            .answered { state, effects in
                state.wear(setting.value, &effects)
                guard setting.value != name else { return }
                let held = CleanText(name: setting.value)
                state.say("kept; this run has \(held) by its command line or environment")
            }
        }
    }

    private var found: [String] { names.filter { picker.matches(CleanText(name: $0)) } }

    func draw(_ state: State, _ area: Rect, _ grid: inout Grid) {
        picker.draw(
            found.map { name in
                Picker.Row(
                    text: CleanText(name: name),
                    note: name == worn ? "now" : .empty,
                    help: name == "auto"
                        ? "dark or light, as the terminal's background is"
                        : "kept as ui.theme; own ones are Themes/NAME.conf"
                )
            },
            title: "Theme",
            foot: "Enter choose  Esc close",
            empty: "no theme is called \(picker.shownFilter)",
            state,
            &grid
        )
    }
}
