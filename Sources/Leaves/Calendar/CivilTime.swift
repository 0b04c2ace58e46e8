/// A moment on the calendar and on the clock.
public struct CivilTime: Hashable, Sendable {
    /// The day.
    public let date: CivilDate
    /// The hour, from 0.
    public let hour: Int
    /// The minute, from 0.
    public let minute: Int
    /// The second, from 0.
    public let second: Int

    /// Finds a moment on the calendar.
    ///
    /// - Parameters:
    ///   - unixSeconds: Unix seconds; what lies before the year 6 or behind 9999 is moved there.
    ///   - offset: Seconds east of Greenwich; those of less than a day are meant.
    public init(unixSeconds: Int64, offset: Int = 0) {
        let seconds = Int(min(max(unixSeconds, -62_000_000_000), 253_402_300_799))
        let local = seconds + min(max(offset, -86_400), 86_400)
        date = CivilDate(dayNumber: (local >= 0 ? local : local - 86_399) / 86_400)
        let inDay = local - date.dayNumber * 86_400
        (hour, minute, second) = (inDay / 3600, inDay / 60 % 60, inDay % 60)
    }
}

extension Int {
    /// As clocks and dates show it: `07`; a number of more digits as it is.
    public var twoDigits: String { (0..<10).contains(self) ? "0\(self)" : String(self) }
}
