import Foundation
import Synchronization

/// The size of a terminal.
struct Screen: Sendable, CustomStringConvertible {
    var columns: Int
    var rows: Int

    static let small = Screen(columns: 80, rows: 24)
    static let large = Screen(columns: 200, rows: 60)

    var description: String { "\(columns)x\(rows)" }
}

/// A program in a terminal of its own; its output is read as it comes, with the time.
final class Pseudoterminal: Sendable {
    private struct Output {
        var bytes = Data()
        var lastRead = ContinuousClock.now
        var isEnded = false
    }

    private let control: FileHandle
    private let process: Process
    private let output = Mutex(Output())
    /// When the program was started.
    let started: ContinuousClock.Instant

    /// Starts a program.
    init(_ program: String, _ arguments: [String], _ screen: Screen = .small) throws {
        guard let control = FileHandle(forUpdatingAtPath: "/dev/ptmx") else {
            throw Problem("no pseudo-terminal")
        }
        try Pseudoterminal.setUp(control, screen)
        // The kernel tells the number of the other end.
        let facts = try String(
            contentsOfFile: "/proc/self/fdinfo/\(control.fileDescriptor)",
            encoding: .utf8
        )
        guard let line = facts.split(separator: "\n").first(where: { $0.hasPrefix("tty-index") }),
            let number = line.split(whereSeparator: { !$0.isNumber }).first,
            let other = FileHandle(forUpdatingAtPath: "/dev/pts/\(number)")
        else { throw Problem("no terminal beside the pseudo-terminal") }
        let stty = URL(fileURLWithPath: "/bin/stty")
        try Process.run(stty, arguments: ["-F", "/dev/pts/\(number)", "-echo"]).waitUntilExit()
        let process = Process()
        process.executableURL = URL(fileURLWithPath: program)
        process.arguments = arguments
        var variables = ProcessInfo.processInfo.environment
        variables["TERM"] = "xterm-256color"
        process.environment = variables
        process.standardInput = other
        process.standardOutput = other
        process.standardError = other
        self.control = control
        self.process = process
        started = .now
        Thread.detachNewThread { [self] in
            while true {
                let data = control.availableData
                let now = ContinuousClock.now
                output.withLock { output in
                    output.bytes.append(data)
                    output.lastRead = now
                    output.isEnded = data.isEmpty
                }
                if data.isEmpty { return }
            }
        }
        try process.run()
    }

    /// Unlocks the other end and gives it a size: two calls of the kernel that Swift cannot make.
    private static func setUp(_ control: FileHandle, _ screen: Screen) throws {
        let calls = """
            import fcntl, struct, termios
            fcntl.ioctl(0, 0x40045431, struct.pack("i", 0))
            fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", \(screen.rows), \(screen.columns), 0, 0))
            """
        let python = Process()
        python.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        python.arguments = ["python3", "-c", calls]
        python.standardInput = control
        try python.run()
        python.waitUntilExit()
    }

    /// Its resident memory in KiB.
    var memory: Int { Kernel.resident(process.processIdentifier) }

    /// Waits until all of `texts` were written.
    ///
    /// - Returns: Milliseconds since the start, to when the last of them was read.
    func milliseconds(until texts: [String]) async throws -> Double {
        let wanted = texts.map { Data($0.utf8) }
        return try await wait { output in wanted.allSatisfy { output.range(of: $0) != nil } }
            - started.duration
    }

    /// Types and waits for whatever the program writes then.
    ///
    /// - Returns: Milliseconds from key to output.
    func milliseconds(after keys: String) async throws -> Double {
        output.withLock { $0.bytes = Data() }
        let typed = ContinuousClock.now
        control.write(Data(keys.utf8))
        return try await wait { !$0.isEmpty } - typed.duration
    }

    /// Ends it; it has the blocked signals of this process's threads, so only the hard way is sure.
    func end() {
        kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
    }

    /// Polls slowly enough not to disturb; the time is that of the reading thread.
    private func wait(for isEnough: (Data) -> Bool) async throws -> Double {
        let deadline = ContinuousClock.now + .seconds(20)
        while ContinuousClock.now < deadline {
            try await Task.sleep(for: .milliseconds(5))
            let (bytes, time, isEnded) = output.withLock { ($0.bytes, $0.lastRead, $0.isEnded) }
            if isEnough(bytes) { return time.duration }
            if isEnded { break }
        }
        let written = output.withLock { String(decoding: $0.bytes.suffix(300), as: UTF8.self) }
        throw Problem("the screen did not come; the last was: \(written)")
    }
}

extension ContinuousClock.Instant {
    /// Milliseconds since the first use.
    fileprivate var duration: Double { (self - origin).milliseconds }
}

private let origin = ContinuousClock.now
