public import Canvas
import CNcurses
import Encodings
import Glibc

/// The terminal: shows grids, reports keys, and is put back as it was in every case.
///
/// There is one; it belongs to the main thread. ncurses draws; nothing else writes to the terminal.
@MainActor @safe public struct Screen: ~Copyable {
    /// What ncurses is about to show.
    private let window: UnsafeMutablePointer<WINDOW>
    private var pen: Pen
    private var shown: Grid?
    private var isCursorShown = true
    private var usesMouse = false
    private var canSynchronize = false
    private var asksToSynchronize = true
    private var parser = InputParser()
    private let escapeDelay: Int32
    /// Whether the terminal shows Unicode.
    public let isUTF8: Bool
    /// How many colours the terminal has; 0 for none.
    public var colors: Int { Int(pen.colors) }

    /// Learns what the terminal can; nothing is written to it before ``begin()``.
    ///
    /// - Parameters:
    ///   - asksColors: Whether `COLORTERM` counts, by which a terminal says that it has more colours than its kind
    ///     is known for.
    ///   - drawsFlags: Whether the terminal is known to draw two regional letters as one flag of two columns.
    /// - Throws: `TerminalError` when standard input and output are none, or of no known kind.
    public init(asksColors: Bool = true, drawsFlags: Bool = false) throws(TerminalError) {
        let utf8 = Locale.prepare()
        unsafe window = try Screen.open(asksColors: asksColors)
        isUTF8 = utf8
        escapeDelay = unsafe getenv("SSH_CONNECTION") == nil ? 25 : 100
        pen = Pen(drawsFlags: drawsFlags)
    }

    /// Takes the terminal over.
    public mutating func begin() {
        Emergency.arm()
        SignalPipe.install()
        enter()
    }

    /// Asks whether the terminal can show a frame at once; the answer is taken in by itself.
    public func askSynchronized() {
        if !Screen.isConsole { Output.write("\u{1B}[?2026$p") }
    }

    /// The Linux console prints questions that it does not know.
    private static var isConsole: Bool {
        variable("TERM") == "linux"
    }

    private static func variable(_ name: String) -> String? {
        unsafe getenv(name).map { unsafe String(cString: $0) }
    }

    private static func open(
        asksColors: Bool
    ) throws(TerminalError) -> UnsafeMutablePointer<WINDOW> {
        guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1, Emergency.prepare() else {
            throw .notATerminal
        }
        let kind = variable("TERM") ?? ""
        // ncurses changes how input is taken as soon as it knows the terminal.
        Emergency.armModes()
        let kinds = asksColors ? ColorfulKinds.of(kind, variable("COLORTERM") ?? "") : [kind]
        guard kinds.contains(where: { unsafe martlet_newterm($0) != nil }),
            let window = unsafe martlet_next_screen()
        else {
            Emergency.restore()
            throw .unknown(kind: kind)
        }
        // A grid is a whole screen already; ncurses wants a window, but need not gather one more in it.
        martlet_shrink_window()
        martlet_begin_buffering()
        if has_colors() {
            start_color()
            use_default_colors()
        }
        return unsafe window
    }

    deinit { Emergency.restore() }

    /// How large the terminal is now.
    public var size: Size {
        var size = winsize()
        guard unsafe ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0,
            size.ws_col > 0, size.ws_row > 0
        else { return Size(columns: 80, rows: 24) }
        return Size(columns: Int(size.ws_col), rows: Int(size.ws_row))
    }

    /// Gives the terminal back for good.
    public mutating func close() {
        leave()
        Emergency.restore()
    }

    /// Whether to wrap frames in synchronized-output marks whatever the terminal answered.
    public mutating func setSynchronized(_ on: Bool) {
        canSynchronize = on
        asksToSynchronize = false
    }

    /// Asks for the background's colour; the answer, if any, comes as an input.
    public func askBackground() {
        if !Screen.isConsole { Output.write("\u{1B}]11;?\u{1B}\\") }
    }

    /// Takes the mouse, or leaves it to the terminal.
    public mutating func setMouse(_ on: Bool) {
        guard on != usesMouse else { return }
        usesMouse = on
        reportMouse(on)
    }

    private func reportMouse(_ on: Bool) {
        Output.write(on ? "\u{1B}[?1000h\u{1B}[?1006h" : "\u{1B}[?1006l\u{1B}[?1000l")
    }

    /// Paints everything anew with the next frame.
    public mutating func invalidate() { shown = nil }

    /// Names the terminal's window.
    public func setTitle(_ title: CleanText) {
        Output.write("\u{1B}]2;" + String(title.string.prefix(80)) + "\u{07}")
    }

    /// Puts a text into the clipboard, where the terminal allows it; at most 100 kB.
    public func copy(_ text: CleanText) {
        var bytes = Array(text.string.utf8.prefix(100_000))
        // What was cut ends with a whole character.
        while String(validating: bytes, as: UTF8.self) == nil, !bytes.isEmpty { bytes.removeLast() }
        Output.write("\u{1B}]52;c;" + Base64.encode(bytes) + "\u{07}")
    }

    private func enter() {
        raw()
        noecho()
        nonl()
        unsafe leaveok(window, false)
        Output.write("\u{1B}[22;2t\u{1B}[?2004h\u{1B}[?1004h")
        if usesMouse { reportMouse(true) }
    }

    private func leave() {
        if usesMouse { reportMouse(false) }
        Output.write("\u{1B}[?1004l\u{1B}[?2004l\u{1B}[23;2t")
        curs_set(1)
        endwin()
    }
}

// MARK: - Showing

extension Screen {
    /// Shows a grid: only what changed is given to ncurses, and one write follows.
    public mutating func present(_ grid: Grid) {
        let before = shown?.size == grid.size ? shown : nil
        if before == nil { fit(grid.size) }
        var changed = 0
        // Rows that ncurses may write in: to move the cursor it writes over what it believes to be there.
        var touched = Set([before?.cursor?.row, grid.cursor?.row].compactMap { $0 })
        for row in 0..<grid.size.rows {
            let columns =
                before.map { grid.changes(in: row, since: $0) } ?? 0..<grid.size.columns
            guard let columns else { continue }
            write(grid.row(row, columns), row: row, at: columns.lowerBound)
            changed += 1
            touched.insert(row)
        }
        let cursorMoved = before?.cursor != grid.cursor
        shown = grid
        guard changed > 0 || cursorMoved || before == nil else { return }
        let wraps = canSynchronize && changed > 2
        if wraps { Output.write("\u{1B}[?2026h") }
        showCursor(grid.cursor)
        doupdate()
        drawUnknown(in: touched, of: grid)
        if wraps { Output.write("\u{1B}[?2026l") }
    }

    /// Draws what the terminal may know and the C library does not over what stands in for it.
    ///
    /// Each is put to its own place, so that a terminal that counts it otherwise moves nothing else.
    private func drawUnknown(in rows: Set<Int>, of grid: Grid) {
        guard isUTF8, !Screen.isConsole else { return }
        var text = ""
        for row in rows {
            for (column, cell) in grid.row(row).enumerated() where Pieces.isUnknown(cell.cluster) {
                let style = cell.style.attributes.contains(.reverse) ? "0;7" : "0"
                text += "\u{1B}[\(row + 1);\(column + 1)H\u{1B}[\(style)m"
                text.append(cell.cluster.character)
            }
        }
        if !text.isEmpty { Output.write("\u{1B}7\(text)\u{1B}8") }
    }

    private func fit(_ size: Size) {
        resizeterm(Int32(size.rows), Int32(size.columns))
        unsafe clearok(window, true)
        unsafe werase(window)
    }

    private mutating func write(_ cells: ArraySlice<Cell>, row: Int, at column: Int) {
        let drawn = pen.draw(cells)
        unsafe martlet_put(window, Int32(row), Int32(column), drawn, Int32(drawn.count))
    }

    private mutating func showCursor(_ cursor: Point?) {
        if (cursor != nil) != isCursorShown {
            isCursorShown = cursor != nil
            curs_set(isCursorShown ? 1 : 0)
        }
        if let cursor { unsafe wmove(window, Int32(cursor.row), Int32(cursor.column)) }
    }
}

// MARK: - Waiting

extension Screen {
    /// Waits for the terminal, a signal or the mailbox, and returns what the first two did.
    ///
    /// - Parameters:
    ///   - mailbox: What other threads fill; the caller takes its content afterwards.
    ///   - milliseconds: How long at most; nil waits for ever.
    ///   - hearsMail: Whether mail ends the waiting.
    /// - Returns: What happened, in order; empty when the time is over or only mail came.
    public mutating func wait<Element>(
        for mailbox: Mailbox<Element>,
        milliseconds: Int?,
        hearsMail: Bool = true
    ) -> [TerminalEvent] {
        var limit = Int32(clamping: milliseconds ?? -1)
        if parser.isPending { limit = limit < 0 ? escapeDelay : min(limit, escapeDelay) }
        var pollers = [STDIN_FILENO, SignalPipe.descriptor, hearsMail ? mailbox.wakeUp : -1].map {
            pollfd(fd: $0, events: Int16(POLLIN), revents: 0)
        }
        let count = unsafe poll(&pollers, nfds_t(pollers.count), limit)
        var events: [TerminalEvent] = []
        if count <= 0 {
            events += parser.timeOut().map { .input($0) }
            return events.filter { !absorb($0) }
        }
        if pollers[0].revents != 0 { events += readInput() }
        if pollers[1].revents != 0 { events += takeSignals() }
        return events.filter { !absorb($0) }
    }

    /// Answers that concern the screen alone.
    private mutating func absorb(_ event: TerminalEvent) -> Bool {
        guard case .input(.mode(2026, let known)) = event else { return false }
        if asksToSynchronize { canSynchronize = known }
        return true
    }

    private mutating func readInput() -> [TerminalEvent] {
        var bytes = [UInt8](repeating: 0, count: 16_384)
        let count = unsafe read(STDIN_FILENO, &bytes, bytes.count)
        if count < 0, errno == EINTR || errno == EAGAIN { return [] }
        guard count > 0 else { return [.ending(signal: SIGHUP)] }
        return parser.feed(bytes[..<count]).map { .input($0) }
    }

    private mutating func takeSignals() -> [TerminalEvent] {
        var events: [TerminalEvent] = []
        var needsSize = false
        for number in SignalPipe.take() {
            switch number {
            case SIGWINCH: needsSize = true
            case SIGTSTP:
                suspend()
                needsSize = true
            case SIGCONT:
                enterAgain()
                needsSize = true
            default: events.append(.ending(signal: number))
            }
        }
        if needsSize { events.append(.resized(size)) }
        return events
    }

    /// Gives the terminal to the shell until the process is continued.
    public mutating func suspend() {
        leave()
        Emergency.restore()
        SignalPipe.makeDefault(SIGTSTP)
        // The whole group stops, as it does when a terminal sends the signal.
        kill(0, SIGTSTP)
        SignalPipe.wait(milliseconds: 1000)
        SignalPipe.forward(SIGTSTP)
        _ = SignalPipe.take()
        enterAgain()
    }

    private mutating func enterAgain() {
        Emergency.arm()
        martlet_repaint()
        enter()
        isCursorShown = true
        invalidate()
    }
}
