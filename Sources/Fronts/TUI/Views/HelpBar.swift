import Canvas
import Model
import Settings

/// The most useful keys of the place that has the focus; only keys that are bound.
enum HelpBar {
    static func draw(_ state: State, _ area: Rect, _ grid: inout Grid) {
        draw(items(state), state, area, &grid)
    }

    /// Draws as many whole items as fit.
    static func draw(
        _ items: [(KeyPlace, Action)],
        _ state: State,
        _ area: Rect,
        _ grid: inout Grid
    ) {
        let theme = state.look.theme
        grid.fill(area, " ", theme[.helpNormal])
        var column = area.column + (area.columns < 60 ? 0 : 1)
        for (place, action) in items {
            guard let key = state.keys.keys(of: action, in: place).first,
                let label = label(place, action)
            else { continue }
            let name = KeyLabel.text(key, state.look.glyphs)
            guard column + name.width + 1 + label.width <= area.endColumn else { break }
            column = grid.put(name, at: Point(column: column, row: area.row), theme[.helpKey])
            column = grid.put(
                label,
                at: Point(column: column + 1, row: area.row),
                theme[.helpLabel]
            )
            column += 2
        }
    }

    private static func label(_ place: KeyPlace, _ action: Action) -> CleanText? {
        Binding.table.first { $0.place == place && $0.action == action }?.label
    }

    private static func items(_ state: State) -> [(KeyPlace, Action)] {
        switch state.focus {
        case .composer:
            [
                (.composer, .send), (.composer, .newline), (.composer, .up), (.global, .nextChat),
                (.global, .nextUnread), (.global, .help), (.global, .quit), (.global, .cycleFocus),
            ]
        case .messages:
            [
                (.message, .up), (.message, .down), (.message, .copy), (.message, .markRead),
                (.message, .leave), (.global, .help), (.global, .quit),
            ]
        case .list:
            [
                (.list, .open), (.list, .up), (.list, .down), (.global, .nextUnread),
                (.global, .help), (.global, .quit),
            ]
        }
    }
}
