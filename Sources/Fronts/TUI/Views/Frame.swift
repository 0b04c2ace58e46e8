import Calendar
import Canvas
import Model
import Settings

/// The chats as they were drawn last, and what the costly parts of it were drawn from.
struct Frame: Sendable {
    var grid: Grid
    var list: (stamp: ListStamp, cursor: Point?)?
    var pane: (stamp: PaneStamp, cursor: Point?)?
    private let layout: Layout
    private let look: Look

    /// A blank one.
    init(_ state: State) {
        grid = Frame.empty(state)
        layout = state.layout
        look = state.look
    }

    /// A blank screen.
    static func empty(_ state: State) -> Grid {
        Grid(
            size: state.size,
            style: state.look.theme[.uiDefault],
            ordersText: state.look.ordersText
        )
    }

    /// Whether its parts stand where they will in the next frame, and look like that.
    func fits(_ state: State) -> Bool {
        grid.size == state.size && layout == state.layout && look == state.look
    }
}

/// All that the chat list is drawn from, but for layout and look.
struct ListStamp: Hashable, Sendable {
    private let account: String
    private let version: Int
    private let names: Int
    private let top: Int
    private let cursor: Int?
    private let open: JID?
    private let today: Int

    init(_ state: State) {
        let chats = state.account.chats
        account = state.account.name
        version = chats.version
        names = state.account.people.version
        top = chats.top
        cursor = state.focus == .list ? chats.cursor : nil
        open = state.account.pane?.chat
        today = CivilTime(state.now, in: state.dates.zone).date.dayNumber
    }
}

/// All that the open chat's messages are drawn from, but for layout and look.
struct PaneStamp: Hashable, Sendable {
    private let account: String
    private let chat: JID?
    private let arranged: Arranger.Stamp?
    private let selected: Int64?
    private let isLoaded: Bool

    init(_ state: State) {
        let pane = state.account.pane
        account = state.account.name
        chat = pane?.chat
        arranged = pane?.arranged
        selected = pane?.selected
        isLoaded = pane?.isLoaded ?? false
    }
}
