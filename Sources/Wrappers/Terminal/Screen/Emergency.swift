import Glibc

/// Puts the terminal back from anywhere, a handler of a fatal signal included.
///
/// All of it is prepared before the first handler is installed; restoring only calls `write` and
/// `tcsetattr`, which a signal handler may.
enum Emergency {
    // Written by the main thread while nothing else runs yet, then only read: hence unsafe.
    private nonisolated(unsafe) static var saved = termios()
    private nonisolated(unsafe) static var isArmed = false
    private nonisolated(unsafe) static var farewell: UnsafeMutablePointer<UInt8>?
    private nonisolated(unsafe) static var farewellCount = 0

    /// Ends synchronized output, the mouse, focus reports and pastes, resets colours, leaves the
    /// second screen and shows the cursor.
    private static let text =
        "\u{1B}[?2026l\u{1B}[?1006l\u{1B}[?1000l\u{1B}[?1004l\u{1B}[?2004l\u{1B}[0m\u{1B}[?1049l\u{1B}[?25h"

    /// Remembers the terminal as it is now; false when it is none.
    static func prepare() -> Bool {
        guard unsafe tcgetattr(STDIN_FILENO, &saved) == 0 else { return false }
        if unsafe farewell == nil {
            let bytes = Array(text.utf8)
            let memory = UnsafeMutablePointer<UInt8>.allocate(capacity: bytes.count)
            unsafe memory.initialize(from: bytes, count: bytes.count)
            unsafe farewell = memory
            unsafe farewellCount = bytes.count
        }
        return true
    }

    /// From now on ``restore()`` has something to do.
    static func arm() { unsafe isArmed = true }

    /// Puts the terminal back once; safe in a signal handler.
    static func restore() {
        guard unsafe isArmed else { return }
        unsafe isArmed = false
        if let farewell = unsafe farewell {
            _ = unsafe write(STDOUT_FILENO, farewell, farewellCount)
        }
        _ = unsafe tcsetattr(STDIN_FILENO, TCSADRAIN, &saved)
    }
}
