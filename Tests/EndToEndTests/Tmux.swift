import Foundation
import Support

/// A terminal to drive: tmux with a server of its own, away from the person's.
final class Tmux: Sendable {
    let directory = TemporaryDirectory()
    private var socket: String { directory.path(of: "tmux") }
    private var program: String { directory.path(of: "program") }

    /// Starts `martlet` with these arguments in a terminal of this size.
    ///
    /// The terminal's settings before and after are kept in files, and the exit status is printed.
    ///
    /// - Parameters:
    ///   - columns: How wide.
    ///   - rows: How high.
    ///   - kind: What `TERM` says.
    ///   - variables: What else is in the environment.
    ///   - arguments: Those of `martlet`.
    /// - Throws: What starting it brings.
    init(
        columns: Int,
        rows: Int,
        kind: String = "screen-256color",
        variables: [String: String] = [:],
        _ arguments: [String]
    ) async throws {
        let settings = variables.map { "export \($0)='\($1)'" }.joined(separator: "; ")
        let martlet = ([Program.path("martlet")] + arguments).map { "'\($0)'" }
            .joined(separator: " ")
        let script = """
            cd '\(directory.path)'
            export TERM='\(kind)' LC_ALL=C.UTF-8
            export TMPDIR='\(directory.path)'
            unset COLORTERM COLORFGBG NO_COLOR SSH_CONNECTION
            \(settings)
            stty -a | tail -n +2 > before
            sh -c 'echo $$ > pid; exec "$@"' sh \(martlet)
            echo "exit $?"
            stty -a | tail -n +2 > after
            echo done
            cat > /dev/null
            """
        try script.write(toFile: program, atomically: true, encoding: .utf8)
        // The server outlives the command: it must not hold the pipes by which we see its end.
        let quietly = """
            for file in /proc/$$/fd/*; do
                number=${file##*/}
                [ "$number" -gt 2 ] && eval "exec $number>&-"
            done
            exec tmux -u -S "$0" -f /dev/null new-session -d -x "$1" -y "$2" "sh '$3'" \\
                < /dev/null > /dev/null 2>&1
            """
        let start = try ChildProcess(
            "/bin/bash",
            ["-c", quietly, socket, "\(columns)", "\(rows)", program],
            environment: ["TMUX": "", "TMUX_PANE": ""]
        )
        guard await start.end() == .exit(0) else {
            throw DeadlinePassed(description: "tmux did not start")
        }
    }

    /// A test that fails does not get to the end of its terminal.
    deinit {
        guard FileManager.default.fileExists(atPath: socket) else { return }
        let last = try? ChildProcess("/usr/bin/tmux", ["-S", socket, "kill-server"])
        last?.waitUntilEnded()
    }

    /// Ends the terminal; what still runs in it gets a hang-up.
    func close() async { _ = try? await run(["kill-server"]) }

    /// Presses keys by tmux's names.
    func press(_ keys: String...) async throws { try await press(keys) }

    /// Presses many keys at once.
    func press(_ keys: [String]) async throws { try await run(["send-keys"] + keys) }

    /// Types letters.
    func type(_ text: String) async throws { try await run(["send-keys", "-l", text]) }

    /// Gives the terminal another size.
    func resize(columns: Int, rows: Int) async throws {
        try await run(["resize-window", "-x", "\(columns)", "-y", "\(rows)"])
    }

    /// The screen as text.
    func screen() async throws -> [String] { try await run(["capture-pane", "-p"]) }

    /// Has everything that the program writes from now on kept in a file, as it comes.
    func record(to file: String) async throws {
        try await run(["pipe-pane", "-O", "cat > '\(directory.path(of: file))'"])
    }

    /// The screen with the sequences for its colours.
    func painted() async throws -> [String] { try await run(["capture-pane", "-p", "-e"]) }

    /// A variable of the pane.
    func value(_ name: String) async throws -> String {
        try await run(["display-message", "-p", "#{\(name)}"]).joined()
    }

    /// Waits until the screen shows what is wanted.
    @discardableResult
    func wait(
        for what: String,
        where fits: @escaping @Sendable ([String]) -> Bool
    ) async throws -> [String] {
        let last = Last()
        do {
            return try await within(what, seconds: 60) {
                while true {
                    let screen = try await self.screen()
                    last.set(screen)
                    if fits(screen) { return screen }
                    try await Task.sleep(for: .milliseconds(50))
                }
            }
        } catch let passed as DeadlinePassed {
            let shown = last.get().joined(separator: "\n")
            throw DeadlinePassed(description: "\(passed.description); the screen:\n\(shown)")
        }
    }

    /// Waits until the screen shows what is wanted and no longer changes: all of it is painted.
    func settled(where fits: @escaping @Sendable ([String]) -> Bool) async throws -> [String] {
        let last = Last()
        return try await wait(for: "a screen at rest") { screen in
            defer { last.set(screen) }
            return fits(screen) && last.get() == screen
        }
    }

    /// Waits until a text is on the screen.
    @discardableResult
    func wait(forText text: String) async throws -> [String] {
        try await wait(for: "“\(text)”") { $0.contains { $0.contains(text) } }
    }

    /// Waits until a text stands in a file that ``record(to:)`` writes.
    func wait(forRecorded text: String, in name: String) async throws {
        try await until("“\(text.debugDescription)” in \(name)") {
            try self.file(name).contains(text)
        }
    }

    /// Sends the program a signal.
    func send(signal: Int32) throws { kill(try process(), signal) }

    /// How often the program has written anything anywhere.
    func writes() throws -> Int {
        let counts = try String(contentsOfFile: "/proc/\(process())/io", encoding: .utf8)
        let line = counts.split(separator: "\n").first { $0.hasPrefix("syscw:") }
        guard let count = line?.split(separator: " ").last.flatMap({ Int($0) }) else {
            throw DeadlinePassed(description: "no count in \(counts)")
        }
        return count
    }

    private func process() throws -> Int32 {
        let text = try file("pid")
        guard let id = Int32(text.trimmingCharacters(in: .whitespacesAndNewlines)) else {
            throw DeadlinePassed(description: "no process id in \(text)")
        }
        return id
    }

    /// A file that the script wrote.
    func file(_ name: String) throws -> String {
        try String(contentsOfFile: directory.path(of: name), encoding: .utf8)
    }

    @discardableResult private func run(_ arguments: [String]) async throws -> [String] {
        let result = try await ChildProcess.run(
            "/usr/bin/tmux",
            ["-u", "-S", socket] + arguments,
            environment: ["TMUX": "", "TMUX_PANE": ""]
        )
        guard result.end == .exit(0) else {
            throw DeadlinePassed(description: "tmux \(arguments): \(result.errors)")
        }
        return result.output
    }
}

/// The last screen that was seen, for the message of a failure.
private final class Last: @unchecked Sendable {
    private let lock = NSLock()
    private var screen: [String] = []

    func set(_ screen: [String]) { lock.withLock { self.screen = screen } }
    func get() -> [String] { lock.withLock { screen } }
}
