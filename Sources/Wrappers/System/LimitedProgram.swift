import CSpawn
import Glibc

/// A program of this machine that works on a file that may be hostile, behind a wall: whatever the file does to it, it
/// does to that process alone.
///
///     file ─0→ program ─1→ so many bytes at most        2 leads nowhere
///
/// The file is its standard input, so that no name that anybody chose stands among its arguments. Of the environment
/// it has PATH, of our descriptors none. It can write no file, its memory and the time that it computes are limited,
/// and it ends with the task that waits for it, as does all that it started.
public struct LimitedProgram: Sendable {
    /// What it may use.
    public struct Limits: Hashable, Sendable {
        /// Of the address space, in bytes.
        public var memory: Int
        /// Computed, in seconds.
        public var seconds: Int
        /// Written, in bytes.
        public var output: Int

        /// Takes all three.
        public init(memory: Int, seconds: Int, output: Int) {
            self.memory = memory
            self.seconds = seconds
            self.output = output
        }
    }

    /// Why there is nothing from it.
    public enum Failure: Error, Hashable, Sendable {
        /// It could not be started.
        case notStarted(SystemError)
        /// It ended with another status than 0.
        case status(Int32)
        /// A signal ended it, such as that of a limit.
        case signal(Int32)
        /// It wrote more than it may.
        case tooMuch
        /// The task was cancelled.
        case cancelled
    }

    /// Where it lies.
    public let path: String
    private let searchPath: String

    /// Looks for a program; nil when there is none of this name.
    ///
    /// - Parameters:
    ///   - name: Its name, without folders.
    ///   - searchPath: The folders where it may lie, as in PATH; only those that begin at the root count.
    public init?(_ name: String, in searchPath: String) {
        let places = searchPath.split(separator: ":").filter { $0.hasPrefix("/") }
        guard let path = places.map({ "\($0)/\(name)" }).first(where: Files.isProgram) else {
            return nil
        }
        self.path = path
        self.searchPath = searchPath
    }

    /// Runs it to its end.
    ///
    /// - Parameters:
    ///   - arguments: What follows its name; `/dev/stdin` is the file.
    ///   - file: The file.
    ///   - limits: What it may use.
    /// - Returns: What it wrote to its standard output.
    /// - Throws: ``Failure``.
    public func run(
        _ arguments: [String],
        on file: PartReader,
        _ limits: Limits
    ) async throws(Failure) -> [UInt8] {
        let run: Run
        do throws(SystemError) {
            run = try Run(Self.limiting(path, limits) + arguments, "PATH=\(searchPath)", file)
        } catch {
            throw .notStarted(error)
        }
        let output = await run.output(upTo: limits.output)
        if output != nil { await run.end() }
        let status = run.reap()
        guard !Task.isCancelled else { throw .cancelled }
        guard let output else { throw .tooMuch }
        guard status & 0x7F == 0 else { throw .signal(status & 0x7F) }
        guard status == 0 else { throw .status(status >> 8 & 0xFF) }
        return output
    }

    /// What begins as a shell, which limits itself and becomes the program: a limit that is set from here would come
    /// when the program runs already.
    private static func limiting(_ path: String, _ limits: Limits) -> [String] {
        let orders = [
            "-c 0", "-f 0", "-n 64", "-t \(limits.seconds)", "-v \(limits.memory >> 10)",
        ].map { "ulimit \($0)" }
        let line = (orders + [#"exec "$0" "$@""#]).joined(separator: " && ")
        return ["/bin/sh", "-c", line, path]
    }
}

/// A program that runs.
private struct Run: ~Copyable {
    private let process: Int32
    /// Becomes readable with the end of the process.
    private let handle: Int32
    private let reading: Int32

    init(_ arguments: [String], _ variable: String, _ file: PartReader) throws(SystemError) {
        var ends: [Int32] = [-1, -1]
        guard unsafe pipe2(&ends, O_CLOEXEC) == 0 else { throw SystemError("make a pipe") }
        let nowhere = unsafe open("/dev/null", O_WRONLY | O_CLOEXEC)
        defer {
            close(ends[1])
            close(nowhere)
        }
        do throws(SystemError) {
            process = try startProgram(
                arguments,
                environment: [variable, "LC_ALL=C"],
                descriptors: [file.descriptor, ends[1], nowhere]
            )
        } catch {
            close(ends[0])
            throw error
        }
        reading = ends[0]
        // Only this end: programs do not expect to be told to try again.
        _ = fcntl(reading, F_SETFL, O_NONBLOCK)
        handle = pidfd_open(process, 0)
    }

    deinit {
        close(handle)
        close(reading)
    }

    /// All that it writes; nil when that is too much, and what is there when the task is cancelled.
    func output(upTo limit: Int) async -> [UInt8]? {
        var output: [UInt8] = []
        var block = [UInt8](repeating: 0, count: 64 << 10)
        while !Task.isCancelled {
            let count = unsafe block.withUnsafeMutableBytes {
                unsafe read(reading, $0.baseAddress, $0.count)
            }
            if count > 0 {
                guard output.count + count <= limit else { return nil }
                output += block[..<count]
            } else if count < 0, errno == EAGAIN {
                await Readiness.reading.wait(reading)
            } else if count == 0 || errno != EINTR {
                break
            }
        }
        return output
    }

    /// Waits until it has ended, or the task is cancelled.
    func end() async {
        guard handle >= 0, !Task.isCancelled else { return }
        await Readiness.reading.wait(handle)
    }

    /// Ends it and what it started, if they still run, and gives how it ended; until then its number is its own.
    func reap() -> Int32 {
        kill(-process, SIGKILL)
        var status: Int32 = 0
        while unsafe waitpid(process, &status, 0) < 0, errno == EINTR {}
        return status
    }
}

extension Files {
    /// Whether a path is that of a program that this user may start.
    static func isProgram(_ path: String) -> Bool {
        length(of: path) != nil && (unsafe access(path, X_OK)) == 0
    }
}
