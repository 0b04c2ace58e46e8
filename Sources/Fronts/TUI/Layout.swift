import Canvas

/// How the screen is divided; made anew for each size.
struct Layout: Hashable, Sendable {
    /// Too small for anything but the connection and a number.
    var tiny: Rect?
    var top: Rect?
    var list: Rect?
    /// The column between list and messages.
    var border: Rect?
    var pane: Rect?
    var status: Rect?
    var composer: Rect?
    var help: Rect?
    /// Whether list and messages take turns.
    var isOnePane = false
    /// Lines per chat.
    var listLines = 1
    /// Whether the status line is part of the top bar.
    var mergesStatus = false

    static let none = Layout()

    /// Whether this size shows list and messages in turn.
    static func isOnePane(_ size: Size) -> Bool { size.columns < 60 }

    /// Divides a screen.
    ///
    /// - Parameters:
    ///   - size: The screen.
    ///   - look: What the person wants shown.
    ///   - showsList: Whether the list is what a single pane shows.
    ///   - hasChat: Whether a chat is open; without one there is nothing to write in.
    ///   - composerFocused: Whether the composer has the keys.
    ///   - composerLines: Lines of the text being written, for a width.
    init(
        size: Size,
        look: Look,
        showsList: Bool,
        hasChat: Bool,
        composerFocused: Bool,
        composerLines: (Int) -> Int
    ) {
        var area = Rect(size)
        guard size.columns >= 20, size.rows >= 5 else {
            tiny = area
            return
        }
        isOnePane = Layout.isOnePane(size)
        mergesStatus = size.rows < 14
        if look.showsTopBar || mergesStatus { top = area.cutTop(1) }
        let listAlone = isOnePane && (showsList || !hasChat)
        if size.rows >= 16, look.showsHelpBar || listAlone { help = area.cutBottom(1) }
        if listAlone {
            if help == nil, size.rows >= 7 { help = area.cutBottom(1) }
            list = area
            listLines = look.listLines ?? 1
            return
        }
        if hasChat, size.rows >= 7 || composerFocused {
            composer = area.cutBottom(composerRows(size, composerLines))
        }
        if !mergesStatus, look.showsStatusBar { status = area.cutBottom(1) }
        if !isOnePane, look.showsList {
            let width = Layout.listWidth(size, look)
            list = area.cutLeft(width)
            border = area.cutLeft(1)
            listLines = look.listLines ?? (size.columns >= 100 && size.rows >= 30 ? 2 : 1)
        }
        pane = area
    }

    private init() {}

    private func composerRows(_ size: Size, _ lines: (Int) -> Int) -> Int {
        guard size.rows >= 10 else { return 1 }
        let wanted = lines(max(1, size.columns - 2))
        let most = max(1, size.rows * 2 / 5)
        return min(most, max(wanted, size.rows >= 24 ? 2 : 1))
    }

    private static func listWidth(_ size: Size, _ look: Look) -> Int {
        if let wanted = look.listWidth { return min(max(wanted, 12), size.columns - 30) }
        return size.columns >= 100 ? min(44, max(28, size.columns * 3 / 10)) : 24
    }
}
