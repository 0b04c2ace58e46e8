internal import CSpawn
import Glibc

/// An environment variable's value; nil when it is not set.
public func environment(_ name: String) -> String? {
    guard let value = unsafe getenv(name) else { return nil }
    return unsafe String(cString: value)
}

/// This process's id.
public var ownProcess: Int32 { getpid() }

/// Makes writes to a closed pipe or socket fail with an error instead of ending the process.
public func ignoreBrokenPipes() {
    _ = signal(SIGPIPE, SIG_IGN)
}

/// Lets every signal through that whoever started this process had blocked.
///
/// A child inherits its parent's mask, and threads of a pool often block the signals that end a
/// process; without this such a child would ignore SIGTERM.
public func unblockSignals() {
    var all = sigset_t()
    _ = unsafe sigfillset(&all)
    _ = unsafe sigprocmask(SIG_UNBLOCK, &all, nil)
}

/// Does something while this thread blocks no signal, such as starting a program that shall hear them.
public func withoutBlockedSignals<T>(_ body: () throws -> T) rethrows -> T {
    var (none, blocked) = (sigset_t(), sigset_t())
    _ = unsafe sigemptyset(&none)
    _ = unsafe pthread_sigmask(SIG_SETMASK, &none, &blocked)
    defer { _ = unsafe pthread_sigmask(SIG_SETMASK, &blocked, nil) }
    return try body()
}

/// Whether a standard stream is a terminal.
public func isTerminal(_ stream: StandardStream) -> Bool { isatty(stream.rawValue) == 1 }

/// How large the terminal behind a standard stream is; nil when it is none, or does not say.
public func terminalSize(_ stream: StandardStream) -> (columns: Int, rows: Int)? {
    var size = winsize()
    guard unsafe ioctl(stream.rawValue, UInt(TIOCGWINSZ), &size) == 0,
        size.ws_col > 0, size.ws_row > 0
    else { return nil }
    return (Int(size.ws_col), Int(size.ws_row))
}

/// The streams that every process starts with.
public enum StandardStream: Int32, Sendable {
    /// Standard input.
    case input = 0
    /// Standard output.
    case output = 1
    /// Standard error.
    case error = 2

    /// Writes a line whole and at once.
    ///
    /// - Returns: Why it did not get there; nil too for a reader that went away, which is no error of ours.
    @discardableResult
    public func writeLine(_ line: String) -> SystemError? {
        var rest = Array((line + "\n").utf8)[...]
        while !rest.isEmpty {
            let count = unsafe rest.withUnsafeBytes {
                unsafe write(rawValue, $0.baseAddress, $0.count)
            }
            guard count > 0 || errno == EINTR else {
                return errno == EPIPE ? nil : SystemError("write")
            }
            rest = rest.dropFirst(max(0, count))
        }
        return nil
    }
}
