public import Canvas
import Model
import Settings

/// Draws the whole screen from the state.
public func draw(_ state: State) -> Grid {
    var painter = Painter()
    return painter.draw(state)
}

/// Draws frame after frame; the list and the messages are taken over from the last one while they are the same.
public struct Painter: Sendable {
    private var last: Frame?

    /// Draws the first frame whole.
    public init() {}

    /// Draws the whole screen from the state.
    public mutating func draw(_ state: State) -> Grid {
        if let area = state.layout.tiny, state.showsChats || state.size.columns < 20 {
            last = nil
            var grid = Frame.empty(state)
            TinyView.draw(state, area, &grid)
            return grid
        }
        var grid = state.showsChats ? drawChats(state) : Frame.empty(state)
        let visible = state.layers.lastIndex { $0.coversScreen } ?? 0
        for layer in state.layers.dropFirst(visible) {
            grid.cursor = nil
            layer.draw(state, grid.bounds, &grid)
        }
        return grid
    }

    private mutating func drawChats(_ state: State) -> Grid {
        let frame = last.flatMap { $0.fits(state) ? $0 : nil } ?? Frame(state)
        last = nil
        var next = frame
        next.draw(state)
        last = next
        return next.grid
    }
}

extension Frame {
    /// Draws what is not the same as in the frame before.
    mutating func draw(_ state: State) {
        grid.cursor = nil
        if let area = state.layout.top { TopBar.draw(state, area, &grid) }
        drawList(state)
        if let area = state.layout.border { drawBorder(state, area, &grid) }
        drawPane(state)
        if let area = state.layout.status { StatusLine.draw(state, area, &grid) }
        if let area = state.layout.composer { ComposerView.draw(state, area, &grid) }
        if let area = state.layout.help { HelpBar.draw(state, area, &grid) }
    }

    private mutating func drawList(_ state: State) {
        guard let area = state.layout.list else { return }
        let stamp = ListStamp(state)
        if list?.stamp != stamp {
            ChatListView.draw(state, area, &grid)
            list = (stamp, grid.cursor)
        }
        grid.cursor = list?.cursor
    }

    private mutating func drawPane(_ state: State) {
        guard let area = state.layout.pane else { return }
        let stamp = PaneStamp(state)
        let cursor = grid.cursor
        grid.cursor = nil
        if pane?.stamp != stamp {
            MessagePaneView.draw(state, area, &grid)
            pane = (stamp, grid.cursor)
        }
        grid.cursor = pane?.cursor ?? cursor
    }
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
