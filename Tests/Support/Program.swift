import Foundation
import Synchronization

/// The programs that were built beside the tests.
public enum Program {
    /// The path of a program of this package, such as `martlet`.
    public static func path(_ name: String) -> String {
        let tests = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
        return tests.deletingLastPathComponent().appendingPathComponent(name).path
    }

    /// The root of the checkout, for checked-in files that tests read.
    public static var checkout: String {
        URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().path
    }
}

/// A child process whose output is read by the line.
public final class ChildProcess: Sendable {
    /// How a process ended.
    public enum End: Hashable, Sendable {
        /// By itself, with this status.
        case exit(Int32)
        /// By this signal.
        case signal(Int32)
    }

    private let process: Mutex<Process>
    private let input: FileHandle
    private let ended: AsyncStream<End>
    /// What it writes to standard output, by the line.
    public let output: Lines
    /// What it writes to standard error, by the line.
    public let errors: Lines
    /// Its process id.
    public let id: Int32

    /// Starts a program.
    ///
    /// - Parameters:
    ///   - program: Its path.
    ///   - arguments: What follows its name.
    ///   - environment: Added to this process's environment; an empty value removes a variable.
    /// - Throws: When it cannot be started.
    public init(
        _ program: String,
        _ arguments: [String],
        environment: [String: String] = [:]
    ) throws {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: program)
        process.arguments = arguments
        var variables = ProcessInfo.processInfo.environment
        for (name, value) in environment { variables[name] = value.isEmpty ? nil : value }
        process.environment = variables
        let output = Pipe()
        let errors = Pipe()
        let input = Pipe()
        process.standardOutput = output
        process.standardError = errors
        process.standardInput = input
        let (ended, end) = AsyncStream.makeStream(of: End.self)
        process.terminationHandler = { finished in
            let status = finished.terminationStatus
            end.yield(finished.terminationReason == .exit ? .exit(status) : .signal(status))
            end.finish()
        }
        try withoutBlockedSignals { try process.run() }
        self.ended = ended
        self.output = Lines(output.fileHandleForReading)
        self.errors = Lines(errors.fileHandleForReading)
        self.input = input.fileHandleForWriting
        id = process.processIdentifier
        self.process = Mutex(process)
    }

    deinit {
        kill(id, SIGKILL)
        try? input.close()
    }

    /// Sends a signal.
    public func send(signal: Int32) { kill(id, signal) }

    /// Writes a line to its standard input.
    public func write(line: String) throws { try input.write(contentsOf: Data((line + "\n").utf8)) }

    /// Ends its standard input.
    public func closeInput() throws { try input.close() }

    /// Waits until it has ended; one caller only.
    public func end() async -> End {
        for await end in ended { return end }
        return .signal(0)
    }

    /// Waits until it has ended, holding up the thread: for where nothing can be awaited.
    public func waitUntilEnded() { process.withLock { $0.waitUntilExit() } }

    /// Runs a program to its end.
    ///
    /// - Returns: How it ended and all it wrote.
    public static func run(
        _ program: String,
        _ arguments: [String],
        environment: [String: String] = [:]
    ) async throws -> (end: End, output: [String], errors: [String]) {
        let child = try ChildProcess(program, arguments, environment: environment)
        async let output = child.output.rest()
        async let errors = child.errors.rest()
        let (out, err) = await (output, errors)
        return (await child.end(), out, err)
    }
}

/// Runs something on this thread with no signal blocked: a child inherits the mask, tasks run with most signals
/// blocked, and a tmux that cannot be terminated would outlive its test.
private func withoutBlockedSignals(_ body: () throws -> Void) rethrows {
    var none = sigset_t()
    var before = sigset_t()
    sigemptyset(&none)
    pthread_sigmask(SIG_SETMASK, &none, &before)
    defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
    try body()
}

/// Lines from a pipe, kept until somebody reads them.
public final class Lines: Sendable {
    private let stream: AsyncStream<String>

    init(_ handle: FileHandle) {
        let (stream, lines) = AsyncStream.makeStream(of: String.self)
        self.stream = stream
        let descriptor = handle.fileDescriptor
        Thread.detachNewThread {
            var pending: [UInt8] = []
            var block = [UInt8](repeating: 0, count: 64 << 10)
            while true {
                let count = read(descriptor, &block, block.count)
                guard count > 0 else { break }
                pending += block[..<count]
                while let end = pending.firstIndex(of: 10) {
                    lines.yield(String(decoding: pending[..<end], as: UTF8.self))
                    pending.removeFirst(end + 1)
                }
            }
            if !pending.isEmpty { lines.yield(String(decoding: pending, as: UTF8.self)) }
            lines.finish()
            // Foundation keeps the handle of a finished process, so it is closed here.
            try? handle.close()
        }
    }

    /// The next line; nil at the end.
    public func next() async -> String? {
        for await line in stream { return line }
        return nil
    }

    /// The next line that fits, others passed over; nil at the end.
    public func next(where fits: (String) -> Bool) async -> String? {
        for await line in stream where fits(line) { return line }
        return nil
    }

    /// All the lines that are left.
    public func rest() async -> [String] {
        var lines: [String] = []
        while let line = await next() { lines.append(line) }
        return lines
    }
}
