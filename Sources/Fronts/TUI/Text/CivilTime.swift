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

    init(_ time: Timestamp, in zone: Zone) {
        // Hostile times stay within what the calendar below can count.
        let seconds = min(max(time.seconds, -62_000_000_000), 250_000_000_000)
        let local = seconds + Int64(zone.offset(seconds))
        dayNumber = Int((local >= 0 ? local : local - 86_399) / 86_400)
        let inDay = Int(local) - dayNumber * 86_400
        hour = inDay / 3600
        minute = inDay % 3600 / 60
        // Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", civil_from_days.
        let shifted = dayNumber + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let ofEra = shifted - era * 146_097
        let yearOfEra = (ofEra - ofEra / 1460 + ofEra / 36_524 - ofEra / 146_096) / 365
        let ofYear = ofEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * ofYear + 2) / 153
        day = ofYear - (153 * shiftedMonth + 2) / 5 + 1
        month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    }

    /// 0 is Monday.
    var weekday: Int { ((dayNumber + 3) % 7 + 7) % 7 }
}
