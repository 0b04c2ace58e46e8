internal import Calendar
public import Model

extension Timestamp {
    /// As RFC 3339 has it, in UTC and whole seconds: `2024-12-03T10:30:00Z`; the years 1970 to 9999.
    public var rfc3339: String {
        let time = min(max(0, seconds), 253_402_300_799)
        let day = CivilDate(dayNumber: Int(time / 86_400))
        let date = [day.month, day.day].map { Self.twoDigits(Int64($0)) }
        let clock = [time / 3600 % 24, time / 60 % 60, time % 60].map(Self.twoDigits)
        return "\(day.year)-\(date.joined(separator: "-"))T\(clock.joined(separator: ":"))Z"
    }

    private static func twoDigits(_ number: Int64) -> String {
        number < 10 ? "0\(number)" : String(number)
    }
}
