import Glibc

/// Turns signals into bytes on a pipe, so that one poll waits for them too.
enum SignalPipe {
    /// Made before any handler is installed, which then only reads it.
    private static let ends = makePipe()

    /// The end to wait for.
    static var descriptor: Int32 { ends.reading }

    /// Installs all handlers.
    static func install() {
        _ = ends
        for number in [SIGWINCH, SIGTERM, SIGINT, SIGHUP, SIGTSTP, SIGCONT] { forward(number) }
        for number in [SIGSEGV, SIGBUS, SIGILL, SIGTRAP, SIGFPE, SIGABRT, SIGQUIT, SIGSYS] {
            restoreOn(number)
        }
    }

    /// Gives a signal its default meaning.
    static func makeDefault(_ number: Int32) { _ = signal(number, SIG_DFL) }

    /// Lets a signal arrive as a byte.
    static func forward(_ number: Int32) {
        var action = sigaction()
        unsafe action.__sigaction_handler.sa_handler = { number in
            let code = errno
            var byte = UInt8(truncatingIfNeeded: number)
            _ = unsafe write(SignalPipe.ends.writing, &byte, 1)
            errno = code
        }
        action.sa_flags = SA_RESTART
        _ = unsafe sigaction(number, &action, nil)
    }

    /// Puts the terminal back on a fatal signal, which then takes its course.
    private static func restoreOn(_ number: Int32) {
        var action = sigaction()
        unsafe action.__sigaction_handler.sa_handler = { number in
            Emergency.restore()
            raise(number)
        }
        // The handler runs once; the signal raised in it meets the default.
        action.sa_flags = Int32(bitPattern: UInt32(SA_RESETHAND) | UInt32(SA_NODEFER))
        _ = unsafe sigaction(number, &action, nil)
    }

    /// The signals that came since the last call.
    static func take() -> [Int32] {
        var bytes = [UInt8](repeating: 0, count: 64)
        let count = unsafe read(ends.reading, &bytes, bytes.count)
        return count > 0 ? bytes[..<count].map { Int32($0) } : []
    }

    /// Waits until a signal comes, at most this long.
    static func wait(milliseconds: Int32) {
        var poller = pollfd(fd: ends.reading, events: Int16(POLLIN), revents: 0)
        _ = unsafe poll(&poller, 1, milliseconds)
    }
}
