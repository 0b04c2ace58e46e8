import Canvas
import Commands
import Model
import Settings
import System
import TUI
import Terminal

/// The terminal client's loop: joins the screen, the interface and whoever carries out commands.
///
/// It runs on the main thread, synchronously, because curses lives there. Everything else happens
/// in tasks whose results come back through the mailbox.
@MainActor struct TerminalProgram: ~Copyable {
    private var parts: TerminalParts
    private let mailbox = Mailbox<UIEvent>()
    private var themes: Themes
    private var state: State
    private var screen: Screen
    private var painter = Painter()
    private var ending: Int32?
    private var lastFrame: Int64 = 0

    /// At most this many milliseconds pass between frames while events pour in.
    private static let frameTime: Int64 = 33
    /// How many milliseconds the old frame stays while a chat that is opened has no messages yet.
    private static let pageTime: Int64 = 25

    /// Shows the accounts until the person quits or a signal ends the program.
    ///
    /// - Parameters:
    ///   - screen: The terminal.
    ///   - parts: What is on it, and who does what it asks for.
    /// - Returns: The exit code: 0, or 128 and the signal's number.
    static func run(_ screen: consuming Screen, _ parts: TerminalParts) -> Int32 {
        var program = TerminalProgram(screen, parts)
        return program.run()
    }

    private init(_ screen: consuming Screen, _ parts: TerminalParts) {
        let themes = Themes(parts.configuration, parts.themes, colors: screen.colors)
        let first = themes.first()
        var look = Look(
            parts.configuration,
            kept: parts.keeper.layout(),
            theme: first.theme,
            glyphs: TerminalProgram.glyphs(parts.configuration, isUTF8: screen.isUTF8),
            hasPalette: themes.depth >= .palette
        )
        let traits = TerminalTraits(environment)
        look.drawsSextants = traits.drawsSextants
        look.ordersText =
            switch parts.configuration.text("ui.bidi") {
            case "on": true
            case "off": false
            default: !traits.ordersText
            }
        let keys = KeyMap(parts.keys, enterSends: look.enterSends)
        let size = screen.size
        var opening = parts.opening(size)
        opening.drafts = parts.keeper.drafts(of: opening.account)
        let state = State(
            opening,
            look: look,
            keys: keys,
            listenerPlace: parts.listenerPlace,
            zone: Zone { secondsEast(at: $0) },
            now: Timestamp(milliseconds: wallClockMilliseconds()),
            size: size
        )
        let problems =
            parts.problems + keys.problems + first.problems + parts.keeper.takeFaults()
        // All at once and at the end: set one by one, the optimizer releases what is not there yet
        // (Swift 6.3, only in release builds).
        self.parts = parts
        self.themes = themes
        self.state = state
        self.screen = screen
        tellOwner()
        tell(problems)
    }

    private func tellOwner() {
        guard let owner = parts.owner else { return }
        let text = "process \(owner) has this account and goes on when you quit"
        mailbox.post(.notice(CleanText(name: text)))
    }

    /// Has problems in files told.
    private func tell(_ problems: [Problem]) {
        guard !problems.isEmpty else { return }
        mailbox.post(.problems(problems.map { CleanText(name: "\($0)") }))
    }

    private static func glyphs(_ configuration: Configuration, isUTF8: Bool) -> Glyphs {
        switch configuration.text("ui.glyphs") {
        case "ascii": .ascii
        case "auto": isUTF8 ? .unicode : .ascii
        default: .unicode
        }
    }

    private mutating func run() -> Int32 {
        screen.begin()
        screen.present(painter.draw(state))
        prepareScreen()
        var worker = Worker(parts: parts, mailbox: mailbox)
        worker.follow()
        start(worker)
        carryOut(apply([]), &worker)
        while !state.isFinished { step(&worker) }
        screen.close()
        worker.stop()
        do {
            try parts.keeper.keep(state.kept)
        } catch {
            complain("what was being written is not kept: \(Keeper.words(error))")
        }
        parts.keeper.letGo()
        return ending.map { 128 + $0 } ?? 0
    }

    private func start(_ worker: Worker) {
        let mailbox = mailbox
        parts.start { mailbox.post(.notice(CleanText(name: $0))) }
        if parts.listen != nil, parts.configuration.isOn("api.enabled") { worker.listen(true) }
    }

    /// Goes on with whatever has the accounts after the process that is gone; all that is on the screen stays.
    private mutating func takeOver(_ worker: inout Worker) {
        // Who pressed twice has taken them already.
        guard parts.owner != nil, let takeOver = parts.takeOver else { return }
        do {
            var next = try takeOver(state.shownAccount)
            // They know what of the texts that are being written is on the disk, and which picture is there.
            (next.keeper, next.picture) = (parts.keeper, parts.picture)
            parts = next
        } catch {
            let reason = (error as? Failure)?.sentence ?? "\(error)"
            return mailbox.post(.notice(CleanText(name: "connect: \(reason)")))
        }
        mailbox.post(.tookOver(parts.listenerPlace))
        worker.follow(parts, known: Set(state.accountNames))
        start(worker)
        tellOwner()
    }

    /// What the terminal need not know before it shows the first frame.
    private mutating func prepareScreen() {
        if themes.asksBackground || themes.depth < .palette { screen.askBackground() }
        switch parts.configuration.text("ui.synchronized_output") {
        case "on": screen.setSynchronized(true)
        case "off": screen.setSynchronized(false)
        default: screen.askSynchronized()
        }
        screen.setMouse(parts.configuration.isOn("ui.mouse"))
    }

    /// Waits once and applies what came: keys are drawn before the mail is looked at.
    private mutating func step(_ worker: inout Worker) {
        let now = wallClockMilliseconds()
        var limit = state.wakeUp.map { Int(clamping: max(0, $0.milliseconds - now)) }
        // A frame was drawn a moment ago: let mail gather, but not keys.
        let rest = lastFrame + TerminalProgram.frameTime - now
        let isResting = rest > 0 && rest <= TerminalProgram.frameTime
        if isResting { limit = min(limit ?? .max, Int(rest)) }
        let arrived = screen.wait(for: mailbox, milliseconds: limit, hearsMail: !isResting)
        if !arrived.isEmpty {
            carryOut(apply(arrived.flatMap { translated($0) }), &worker)
            show(&worker)
        }
        if isResting, wallClockMilliseconds() < lastFrame + TerminalProgram.frameTime { return }
        let mail = mailbox.take()
        guard !mail.isEmpty || arrived.isEmpty else { return }
        carryOut(apply(mail), &worker)
        show(&worker)
        if !mail.isEmpty { lastFrame = wallClockMilliseconds() }
    }

    /// Draws; a chat that was just opened appears whole, if its messages come soon.
    private mutating func show(_ worker: inout Worker) {
        let end = wallClockMilliseconds() + TerminalProgram.pageTime
        while state.awaitsPage, !state.isFinished {
            let left = end - wallClockMilliseconds()
            guard left > 0 else { break }
            let arrived = screen.wait(for: mailbox, milliseconds: Int(left))
            let events = arrived.flatMap { translated($0) } + mailbox.take()
            if !events.isEmpty { carryOut(apply(events), &worker) }
        }
        screen.present(painter.draw(state))
    }

    private mutating func apply(_ events: [UIEvent]) -> [Effect] {
        let now = Timestamp(milliseconds: wallClockMilliseconds())
        return update(&state, [.time(now)] + events)
    }

    private mutating func translated(_ arrival: TerminalEvent) -> [UIEvent] {
        switch arrival {
        case .input(let input):
            guard input.isLightBackground == true, themes.asksBackground else {
                return [.input(input)]
            }
            return [.input(input), .themed(themes.light())]
        case .resized(let size):
            screen.invalidate()
            return [.resized(size)]
        case .ending(let signal):
            ending = signal
            return [.ended]
        }
    }

    /// Does at once what concerns the screen; the rest goes to tasks.
    private mutating func carryOut(_ effects: [Effect], _ worker: inout Worker) {
        for effect in effects {
            switch effect {
            case .copy(let text): screen.copy(text)
            case .title(let text):
                if parts.configuration.isOn("general.terminal_title") { screen.setTitle(text) }
            case .redraw: screen.invalidate()
            case .mouse(let on): screen.setMouse(on)
            case .theme(let name): wear(name)
            case .takeOver: takeOver(&worker)
            case .suspend:
                screen.suspend()
                mailbox.post(.resized(screen.size))
            default: worker.perform(effect)
            }
        }
    }

    /// Has the screen drawn in another theme; where the background decides, the terminal is asked for it.
    private mutating func wear(_ name: String) {
        themes.name = name
        let (theme, problems) = themes.first()
        mailbox.post(.themed(theme))
        tell(problems)
        if themes.asksBackground { screen.askBackground() }
    }
}
