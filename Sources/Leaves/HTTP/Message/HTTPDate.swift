internal import Calendar

/// The form of times in HTTP: `Sun, 06 Nov 1994 08:49:37 GMT`.
///
/// - Source: RFC 9110, section 5.6.7.
public enum HTTPDate {
    private static let days = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
    private static let months = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]

    /// Writes a time of 1970 or later, in Unix seconds.
    public static func string(unixSeconds: Int) -> String {
        let time = CivilTime(unixSeconds: Int64(max(0, unixSeconds)))
        let date = "\(time.date.day.twoDigits) \(months[time.date.month - 1]) \(time.date.year)"
        let clock = [time.hour, time.minute, time.second].map(\.twoDigits).joined(separator: ":")
        return "\(days[time.date.weekday]), \(date) \(clock) GMT"
    }
}
