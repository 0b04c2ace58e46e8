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
        let time = max(0, unixSeconds)
        let day = CivilDate(dayNumber: time / 86_400)
        let clock = [time / 3600 % 24, time / 60 % 60, time % 60].map(twoDigits)
        let date = "\(twoDigits(day.day)) \(months[day.month - 1]) \(day.year)"
        return "\(days[day.weekday]), \(date) \(clock.joined(separator: ":")) GMT"
    }

    private static func twoDigits(_ number: Int) -> String {
        number < 10 ? "0\(number)" : String(number)
    }
}
