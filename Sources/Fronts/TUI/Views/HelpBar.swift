import Canvas
import Model
import Settings

/// The most useful keys of the place that has the focus; only keys that are bound.
enum HelpBar {
    /// One of its items, with its place.
    private struct Item {
        let action: Action
        let key: CleanText
        let column: Int
        var end: Int { column + key.width + 1 + action.label.width }
    }

    static func draw(_ state: State, _ area: Rect, _ grid: inout Grid) {
        draw(state.places, state, area, &grid)
    }

    /// Draws as many whole items as fit.
    static func draw(_ places: [KeyPlace], _ state: State, _ area: Rect, _ grid: inout Grid) {
        let theme = state.look.theme
        grid.fill(area, " ", theme[.helpNormal])
        for item in items(places, state, area) {
            let start = Point(column: item.column, row: area.row)
            let column = grid.put(item.key, at: start, theme[.helpKey])
            grid.put(
                item.action.label,
                at: Point(column: column + 1, row: area.row),
                theme[.helpLabel]
            )
        }
    }

    /// The action on whose item a cell lies; nil when there is none.
    static func action(at point: Point, _ state: State) -> Action? {
        guard state.layers.isEmpty, let area = state.layout.help, area.contains(point) else {
            return nil
        }
        return items(state.places, state, area)
            .first { $0.column <= point.column && point.column < $0.end }?.action
    }

    /// As many as fit, and last of all how to get help and how to quit, whatever else goes.
    private static func items(_ places: [KeyPlace], _ state: State, _ area: Rect) -> [Item] {
        let first = area.column + (area.columns < 60 ? 0 : 1)
        let constant = [Action.help, .quit]
        let last = row(constant, state, from: first, to: area.endColumn)
        let taken = last.last.map { $0.end + 2 - first } ?? 0
        let others = ranked(places).filter { action in
            !constant.contains { $0.isSame(as: action) }
        }
        let items = row(others, state, from: first, to: area.endColumn - taken)
        let end = items.last.map { $0.end + 2 } ?? first
        return items + row(constant, state, from: end, to: area.endColumn)
    }

    /// Whole items side by side between two columns, those alone whose keys work.
    private static func row(
        _ actions: [Action],
        _ state: State,
        from first: Int,
        to last: Int
    ) -> [Item] {
        var items: [Item] = []
        var column = first
        for action in actions {
            guard action.isWorthShowing(state), let key = state.workingKey(of: action),
                !items.contains(where: { $0.action.label == action.label })
            else { continue }
            let label = KeyLabel.text(key, state.look.glyphs)
            let item = Item(action: action, key: label, column: column)
            guard item.end <= last else { break }
            items.append(item)
            column = item.end + 2
        }
        return items
    }

    /// The actions of some places that belong in the bar, the most useful first.
    private static func ranked(_ places: [KeyPlace]) -> [Action] {
        Actions.ranked.filter { places.contains($0.place) }
            .sorted { ($0.rank ?? .max) < ($1.rank ?? .max) }
    }
}
