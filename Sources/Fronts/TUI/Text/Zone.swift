import Calendar
import Model

/// Turns moments into local dates and times; the program gives it the system's rules.
public struct Zone: Sendable {
    /// Seconds east of Greenwich at a moment (Unix seconds).
    let offset: @Sendable (Int64) -> Int

    /// Takes the system's rules.
    public init(offset: @escaping @Sendable (Int64) -> Int) { self.offset = offset }

    /// Greenwich.
    public static let utc = Zone { _ in 0 }
}

extension CivilTime {
    /// A moment where somebody is.
    init(_ time: Timestamp, in zone: Zone) {
        // The system's rules end with the calendar.
        let seconds = min(max(time.seconds, -62_000_000_000), 253_402_300_799)
        self.init(unixSeconds: seconds, offset: zone.offset(seconds))
    }
}
