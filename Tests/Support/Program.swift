import CSpawn
import Foundation
import Glibc
import Synchronization
import System

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

    private let input: FileHandle
    private let ended: AsyncStream<End>
    private let waiting: Waiting
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
        var variables = ProcessInfo.processInfo.environment
        for (name, value) in environment { variables[name] = value.isEmpty ? nil : value }
        let (input, output, errors) = (try PipeEnds(), try PipeEnds(), try PipeEnds())
        let children = [input.reading, output.writing, errors.writing]
        defer { for end in children { close(end) } }
        id = try startProgram(
            [program] + arguments,
            environment: variables.map { "\($0)=\($1)" },
            descriptors: children
        )
        self.input = FileHandle(fileDescriptor: input.writing, closeOnDealloc: true)
        self.output = Lines(FileHandle(fileDescriptor: output.reading, closeOnDealloc: true))
        self.errors = Lines(FileHandle(fileDescriptor: errors.reading, closeOnDealloc: true))
        (ended, waiting) = Waiting.begin(id)
    }

    deinit {
        waiting.kill(id, SIGKILL)
        try? input.close()
    }

    /// Sends a signal.
    public func send(signal: Int32) { waiting.kill(id, signal) }

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
    public func waitUntilEnded() { waiting.wait() }

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

/// The end of a child, awaited on a thread of its own.
///
/// A child that was waited for has its number no more, and is sent no signal.
private final class Waiting: Sendable {
    private let isOver = Mutex(false)
    private let over = DispatchSemaphore(value: 0)

    static func begin(_ id: pid_t) -> (AsyncStream<ChildProcess.End>, Waiting) {
        let (ended, end) = AsyncStream.makeStream(of: ChildProcess.End.self)
        let waiting = Waiting()
        Thread.detachNewThread {
            var info = siginfo_t()
            while waitid(P_PID, id_t(id), &info, WEXITED | WNOWAIT) != 0, errno == EINTR {}
            var status: Int32 = 0
            waiting.isOver.withLock {
                waitpid(id, &status, 0)
                $0 = true
            }
            let signal = status & 0x7F
            end.yield(signal == 0 ? .exit(status >> 8 & 0xFF) : .signal(signal))
            end.finish()
            waiting.over.signal()
        }
        return (ended, waiting)
    }

    func kill(_ id: pid_t, _ signal: Int32) {
        isOver.withLock { if !$0 { _ = Glibc.kill(id, signal) } }
    }

    func wait() {
        over.wait()
        over.signal()
    }
}

/// The two ends of a pipe; children inherit neither.
private struct PipeEnds {
    let reading: Int32
    let writing: Int32

    init() throws {
        var ends: [Int32] = [-1, -1]
        guard pipe2(&ends, O_CLOEXEC) == 0 else { throw POSIXError(.EMFILE) }
        (reading, writing) = (ends[0], ends[1])
    }
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
