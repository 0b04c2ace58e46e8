import Glibc
import Synchronization

/// Puts the terminal back from anywhere, a handler of a fatal signal included.
///
/// Everything is made by ``prepare()``, before the first handler is installed; restoring only reads it and calls
/// `write` and `tcsetattr`, which a signal handler may.
enum Emergency {
    /// The terminal as it was at first; nil when there is none.
    private static let saved: termios? = {
        var found = termios()
        return unsafe tcgetattr(STDIN_FILENO, &found) == 0 ? found : nil
    }()
    /// What there is to put back.
    private enum Taken: UInt8, AtomicRepresentable {
        case nothing
        /// How the terminal takes input.
        case modes
        /// That, and what it shows.
        case screen
    }
    private static let taken = Atomic(Taken.nothing)

    /// Ends synchronized output, the mouse, focus reports and pastes, resets colours, leaves the
    /// second screen and shows the cursor.
    private static let farewell: StaticString =
        "\u{1B}[?2026l\u{1B}[?1006l\u{1B}[?1000l\u{1B}[?1004l\u{1B}[?2004l\u{1B}[0m\u{1B}[?1049l\u{1B}[?25h"

    /// Remembers the terminal as it is now; false when it is none.
    static func prepare() -> Bool {
        _ = farewell
        return saved != nil
    }

    /// From now on ``restore()`` has how the terminal takes input to put back.
    static func armModes() { taken.store(.modes, ordering: .sequentiallyConsistent) }

    /// From now on it puts back all that it can.
    static func arm() { taken.store(.screen, ordering: .sequentiallyConsistent) }

    /// Puts the terminal back once; safe in a signal handler.
    static func restore() {
        let was = taken.exchange(.nothing, ordering: .sequentiallyConsistent)
        guard was != .nothing, var saved else { return }
        if was == .screen {
            _ = unsafe write(STDOUT_FILENO, farewell.utf8Start, farewell.utf8CodeUnitCount)
        }
        _ = unsafe tcsetattr(STDIN_FILENO, TCSADRAIN, &saved)
    }
}
