import System

/// The host's wall clock.
enum Clock {
    /// Milliseconds since 1970.
    static var milliseconds: Int { Int(wallClockMilliseconds()) }
    /// Seconds since 1970.
    static var seconds: Int { milliseconds / 1000 }
}
