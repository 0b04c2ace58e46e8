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
    /// What the loop needs from outside.
    struct Parts: Sendable {
        /// Carries out commands.
        var performer: any Performer
        /// The account on show.
        var opening: Opening
        /// What happens on it.
        var events: @Sendable () -> AsyncStream<any Event>
        /// Connects, once the first frame is drawn.
        var start: @Sendable () -> Void
        /// Switches the REST listener on or off; returns its port while it is on.
        var listen: @Sendable (Bool) async throws -> Int?
        /// What the person set.
        var configuration: Configuration
        /// Finds a theme's text by name; nil when there is none of the person's own.
        var theme: @Sendable (String) -> String?
        /// The person's key file, when there is one.
        var keys: KeyFile?
        /// Where pictures of codes are written.
        var pictures: String
        /// Problems in files, to tell once.
        var problems: [Problem] = []
        /// Sandbox only: the simulated phone scans a QR text; returns what went wrong.
        var scan: (@Sendable (String) async -> String?)?
        /// Sandbox only: the simulated phone types a pairing code; returns what went wrong.
        var enterCode: (@Sendable (String) async -> String?)?
    }

    private let parts: Parts
    private let mailbox = Mailbox<UIEvent>()
    private let themes: Themes
    private var state: State
    private var screen: Screen
    private var ending: Int32?
    private var lastFrame: Int64 = 0

    /// At most this many milliseconds pass between frames while events pour in.
    private static let frameTime: Int64 = 33

    /// Shows the account until the person quits or a signal ends the program.
    ///
    /// - Returns: The exit code: 0, or 128 and the signal's number.
    static func run(_ parts: Parts) throws(TerminalError) -> Int32 {
        var program = try TerminalProgram(parts)
        return program.run()
    }

    private init(_ parts: Parts) throws(TerminalError) {
        let screen = try Screen()
        let themes = Themes(parts.configuration, find: parts.theme, colors: screen.colors)
        let keys = KeyMap(parts.keys)
        let glyphs = parts.configuration.text("ui.glyphs")
        let isASCII = glyphs == "ascii" || (glyphs == "auto" && !screen.isUTF8)
        let first = themes.first()
        let look = Look(
            parts.configuration,
            theme: first.theme,
            glyphs: isASCII ? .ascii : .unicode,
            hasPalette: themes.depth >= .palette
        )
        let state = State(
            parts.opening,
            look: look,
            keys: keys,
            zone: Zone { secondsEast(at: $0) },
            now: Timestamp(milliseconds: wallClockMilliseconds()),
            size: screen.size
        )
        let problems = parts.problems + keys.problems + first.problems
        // All at once and at the end: set one by one, the optimizer releases what is not there yet
        // (Swift 6.3, only in release builds).
        self.parts = parts
        self.themes = themes
        self.state = state
        self.screen = screen
        if let problem = problems.first {
            let more = problems.count > 1 ? " (and \(problems.count - 1) more)" : ""
            mailbox.post(.notice(CleanText(name: "\(problem)\(more)")))
        }
    }

    private mutating func run() -> Int32 {
        screen.present(draw(state))
        if themes.asksBackground || themes.depth < .palette { screen.askBackground() }
        switch parts.configuration.text("ui.synchronized_output") {
        case "on": screen.setSynchronized(true)
        case "off": screen.setSynchronized(false)
        default: break
        }
        let worker = Worker(parts: parts, mailbox: mailbox)
        worker.follow()
        parts.start()
        if parts.configuration.isOn("api.enabled") { worker.listen(true) }
        carryOut(apply([]), worker)
        while !state.isFinished { step(worker) }
        screen.close()
        worker.stop()
        return ending.map { 128 + $0 } ?? 0
    }

    /// Waits once and applies what came: keys are drawn before the mail is looked at.
    private mutating func step(_ worker: Worker) {
        let now = wallClockMilliseconds()
        var limit = state.wakeUp.map { Int(clamping: max(0, $0.milliseconds - now)) }
        // A frame was drawn a moment ago: let mail gather, but not keys.
        let rest = lastFrame + TerminalProgram.frameTime - now
        let isResting = rest > 0 && rest <= TerminalProgram.frameTime
        if isResting { limit = min(limit ?? .max, Int(rest)) }
        let arrived = screen.wait(for: mailbox, milliseconds: limit, hearsMail: !isResting)
        let events = arrived.flatMap { self.translated($0) }
        if !events.isEmpty {
            carryOut(apply(events), worker)
            screen.present(draw(state))
        }
        if isResting, wallClockMilliseconds() < lastFrame + TerminalProgram.frameTime { return }
        let mail = mailbox.take()
        if !mail.isEmpty || events.isEmpty {
            carryOut(apply(mail), worker)
            screen.present(draw(state))
            if !mail.isEmpty { lastFrame = wallClockMilliseconds() }
        }
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
    private mutating func carryOut(_ effects: [Effect], _ worker: Worker) {
        for effect in effects {
            switch effect {
            case .copy(let text): screen.copy(text)
            case .title(let text):
                if parts.configuration.isOn("general.terminal_title") { screen.setTitle(text) }
            case .redraw: screen.invalidate()
            case .suspend:
                screen.suspend()
                mailbox.post(.resized(screen.size))
            default: worker.perform(effect)
            }
        }
    }
}
