/// The form of times in HTTP: `Sun, 06 Nov 1994 08:49:37 GMT`.
///
/// - Source: RFC 9110, section 5.6.7; the calendar is Howard Hinnant's `civil_from_days`.
public enum HTTPDate {
    private static let days = ["Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"]
    private static let months = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]

    /// Writes a time of 1970 or later, in Unix seconds.
    public static func string(unixSeconds: Int) -> String {
        let time = max(0, unixSeconds)
        let day = time / 86400
        // Years start in March here, so that the odd day comes last; an era has 400 years.
        let shifted = day + 719_468
        let era = shifted / 146_097
        let dayOfEra = shifted % 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let march = (5 * dayOfYear + 2) / 153
        let dayOfMonth = dayOfYear - (153 * march + 2) / 5 + 1
        let month = march < 10 ? march + 3 : march - 9
        let year = era * 400 + yearOfEra + (month <= 2 ? 1 : 0)
        let clock = [time / 3600 % 24, time / 60 % 60, time % 60].map(twoDigits)
        let date = "\(twoDigits(dayOfMonth)) \(months[month - 1]) \(year)"
        return "\(days[day % 7]), \(date) \(clock.joined(separator: ":")) GMT"
    }

    private static func twoDigits(_ number: Int) -> String {
        number < 10 ? "0\(number)" : String(number)
    }
}
