import Glibc

/// Milliseconds since 1970, by this machine's clock.
public func wallClockMilliseconds() -> Int64 {
    var now = timespec()
    _ = unsafe clock_gettime(CLOCK_REALTIME, &now)
    return Int64(now.tv_sec) * 1000 + Int64(now.tv_nsec) / 1_000_000
}

/// A moment in this machine's time zone, in numbers.
public struct LocalTime: Hashable, Sendable {
    /// The year, such as 2026.
    public let year: Int
    /// The month, from 1.
    public let month: Int
    /// The day of the month, from 1.
    public let day: Int
    /// The day of the week; 0 is Sunday.
    public let weekday: Int
    /// The hour, 0 to 23.
    public let hour: Int
    /// The minute.
    public let minute: Int
    /// The second, 0 to 60.
    public let second: Int

    /// Breaks a moment down.
    ///
    /// - Parameter seconds: Since 1970.
    public init(seconds: Int64) {
        var moment = time_t(seconds)
        var parts = unsafe tm()
        _ = unsafe localtime_r(&moment, &parts)
        year = unsafe Int(parts.tm_year) + 1900
        month = unsafe Int(parts.tm_mon) + 1
        day = unsafe Int(parts.tm_mday)
        weekday = unsafe Int(parts.tm_wday)
        hour = unsafe Int(parts.tm_hour)
        minute = unsafe Int(parts.tm_min)
        second = unsafe Int(parts.tm_sec)
    }

    /// The moment as `2026-11-21 12:04:59`.
    public var text: String {
        "\(year)-\(two(month))-\(two(day)) \(two(hour)):\(two(minute)):\(two(second))"
    }

    private func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}

/// Seconds east of Greenwich that this machine's time zone has at a moment (seconds since 1970).
public func secondsEast(at seconds: Int64) -> Int {
    var moment = time_t(seconds)
    var parts = unsafe tm()
    _ = unsafe localtime_r(&moment, &parts)
    return unsafe parts.tm_gmtoff
}
