import Canvas
import Commands

/// Everything that can be done now, found by typing: actions, then what the catalogue has besides.
struct Palette: Layer {
    private var picker = Picker()

    /// A line of it.
    private enum Entry {
        case action(Action)
        case command(any Command.Type)

        /// Whether Enter alone must not do it: what asks before it runs may stand anywhere.
        var isGrave: Bool {
            guard case .action(let action) = self else { return false }
            return action.traits.contains(.grave)
        }
    }

    func line(_ state: State) -> Composer? { picker.line }

    mutating func take(edited line: Composer, _ state: inout State) { picker.take(edited: line) }

    mutating func take(
        _ input: LayerInput,
        _ state: inout State,
        _ effects: inout [Effect]
    ) -> Verdict {
        let entries = entries(state)
        switch picker.take(input, count: entries.count, state.size) {
        case .used: return .used
        case .closed: return .closed
        case .chosen(let row):
            let isMeant = picker.isMoved || input != .step(.accept)
            guard isMeant || !entries[row].isGrave else { return .used }
            switch entries[row] {
            case .action(let action): state.perform(action, &effects)
            case .command(let command): state.layers.append(CommandForm(command, state))
            }
            return .closed
        }
    }

    func draw(_ state: State, _ area: Rect, _ grid: inout Grid) {
        picker.draw(
            entries(state).map { entry in
                var row = row(entry, state)
                if entry.isGrave, !picker.isMoved { row.help = "Down, then Enter: " + row.help }
                return row
            },
            title: "All actions",
            foot: "Enter run  Esc close",
            empty: "nothing that can be done now is called \(picker.shownFilter)",
            state,
            &grid
        )
    }

    private func entries(_ state: State) -> [Entry] {
        let actions = Palette.places(state).flatMap { Actions.of($0) }.filter { action in
            !action.traits.contains(.movement) && action.isAvailable(state)
        }
        let covered = Set(Actions.all.compactMap { $0.command?.name })
        let commands = Catalogue.all.filter { !covered.contains($0.name) }
        let found = (actions.map { .action($0) } + commands.map { .command($0) })
            .filter { picker.matches(row($0, state).searched) }
        // Sorted by hand: what is equally near keeps its order.
        guard !picker.filter.isEmpty else {
            return found.filter { !$0.isGrave } + found.filter(\.isGrave)
        }
        let ranked = found.map { ($0, picker.rank(names($0))) }
        let near = (0...2).flatMap { rank in ranked.filter { $0.1 == rank }.map(\.0) }
        return near.filter { !$0.isGrave } + near.filter(\.isGrave)
    }

    /// What one may call it.
    private func names(_ entry: Entry) -> [CleanText] {
        switch entry {
        case .action(let action):
            [CleanText(name: action.name), action.label]
                + (action.command.map { [CleanText(name: $0.name)] } ?? [])
        case .command(let command): [CleanText(name: command.name)]
        }
    }

    /// The place one is in, then what can be done everywhere.
    private static func places(_ state: State) -> [KeyPlace] {
        if state.has(LinkingScreen.self) { return [.pairing, .global] }
        return switch state.focus {
        case .composer: [.composer, .global]
        case .messages: [.message, .global]
        case .list: [.list, .global]
        }
    }

    /// Its name in key files, and that of the command that it gives.
    private func names(of action: Action) -> CleanText {
        let name = CleanText(name: action.name)
        return action.command.map { "\(name), \(CleanText(name: $0.name))" } ?? name
    }

    private func row(_ entry: Entry, _ state: State) -> Picker.Row {
        switch entry {
        case .action(let action):
            Picker.Row(
                text: action.help,
                note: state.keys.typedLabel(of: action, state.look.glyphs) ?? .empty,
                help: "\(action.place.title): \(names(of: action))"
            )
        case .command(let command):
            Picker.Row(
                text: CleanText(name: command.summary),
                note: CleanText(name: command.name),
                help: "a command of the catalogue; asks before it runs"
            )
        }
    }
}

extension Picker.Row {
    /// All that a filter looks through.
    var searched: CleanText { text + " " + note + " " + help }
}
