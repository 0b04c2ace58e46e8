public import Canvas
import Model
import Settings

/// Draws the whole screen from the state.
public func draw(_ state: State) -> Grid {
    var grid = Grid(size: state.size, style: state.look.theme[.uiDefault])
    if let area = state.layout.tiny, state.showsChats || state.size.columns < 20 {
        TinyView.draw(state, area, &grid)
        return grid
    }
    if state.showsChats { drawChats(state, &grid) }
    let visible = state.layers.lastIndex { $0.coversScreen } ?? 0
    for layer in state.layers.dropFirst(visible) {
        grid.cursor = nil
        layer.draw(state, grid.bounds, &grid)
    }
    return grid
}

private func drawChats(_ state: State, _ grid: inout Grid) {
    if let area = state.layout.top { TopBar.draw(state, area, &grid) }
    if let area = state.layout.list { ChatListView.draw(state, area, &grid) }
    if let area = state.layout.border { drawBorder(state, area, &grid) }
    if let area = state.layout.pane { MessagePaneView.draw(state, area, &grid) }
    if let area = state.layout.status { StatusLine.draw(state, area, &grid) }
    if let area = state.layout.composer { ComposerView.draw(state, area, &grid) }
    if let area = state.layout.help { HelpBar.draw(state, area, &grid) }
}

private func drawBorder(_ state: State, _ area: Rect, _ grid: inout Grid) {
    let element: Element = state.focus == .list ? .uiBorderFocused : .uiBorder
    grid.fill(area, state.look.glyphs.vertical, state.look.theme[element])
}

/// A screen too small for anything else: the connection and how many chats wait.
enum TinyView {
    static func draw(_ state: State, _ area: Rect, _ grid: inout Grid) {
        let connection = ConnectionWords(state)
        let theme = state.look.theme
        var end = grid.put(connection.sign, at: Point(column: 0, row: 0), theme[connection.element])
        if state.account.chats.unreadChats > 0 {
            end = grid.put(
                " \(state.account.chats.unreadChats)",
                at: Point(column: end, row: 0),
                theme[.listCount]
            )
        }
        grid.put(" " + connection.word, at: Point(column: end, row: 0), theme[.uiDefault])
    }
}
