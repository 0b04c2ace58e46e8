import Glibc

/// Turns signals into bytes on a pipe, so that one poll waits for them too.
enum SignalPipe {
    // Written once by the main thread before any handler is installed: hence unsafe.
    private nonisolated(unsafe) static var readEnd: Int32 = -1
    private nonisolated(unsafe) static var writeEnd: Int32 = -1

    /// The end to wait for.
    static var descriptor: Int32 { unsafe readEnd }

    /// Installs all handlers.
    static func install() {
        if unsafe readEnd < 0 {
            let ends = makePipe()
            unsafe readEnd = ends.reading
            unsafe writeEnd = ends.writing
        }
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
            _ = unsafe write(SignalPipe.writeEnd, &byte, 1)
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
        let count = unsafe read(readEnd, &bytes, bytes.count)
        return count > 0 ? bytes[..<count].map { Int32($0) } : []
    }

    /// Waits until a signal comes, at most this long.
    static func wait(milliseconds: Int32) {
        var poller = unsafe pollfd(fd: readEnd, events: Int16(POLLIN), revents: 0)
        _ = unsafe poll(&poller, 1, milliseconds)
    }
}
