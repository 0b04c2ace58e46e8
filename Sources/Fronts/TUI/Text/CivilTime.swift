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

/// A moment on the calendar and on the clock.
struct CivilTime: Hashable, Sendable {
    /// Days since 1970-01-01, local.
    var dayNumber: Int
    var year: Int
    var month: Int
    var day: Int
    var hour: Int
    var minute: Int
    /// 0 is Monday.
    var weekday: Int

    init(_ time: Timestamp, in zone: Zone) {
        // Hostile times stay within what the calendar below can count.
        let seconds = min(max(time.seconds, -62_000_000_000), 250_000_000_000)
        let local = seconds + Int64(zone.offset(seconds))
        dayNumber = Int((local >= 0 ? local : local - 86_399) / 86_400)
        let inDay = Int(local) - dayNumber * 86_400
        hour = inDay / 3600
        minute = inDay % 3600 / 60
        let date = CivilDate(dayNumber: dayNumber)
        (year, month, day, weekday) = (date.year, date.month, date.day, date.weekday)
    }
}
