internal import Calendar
public import Model

extension Timestamp {
    /// As RFC 3339 has it, in UTC and whole seconds: `2024-12-03T10:30:00Z`; the years 1970 to 9999.
    public var rfc3339: String {
        let time = CivilTime(unixSeconds: max(0, seconds))
        let date = "\(time.date.year)-\(time.date.month.twoDigits)-\(time.date.day.twoDigits)"
        return "\(date)T\(time.hour.twoDigits):\(time.minute.twoDigits):\(time.second.twoDigits)Z"
    }
}
