public import Model

extension Timestamp {
    /// As RFC 3339 has it, in UTC and whole seconds: `2024-12-03T10:30:00Z`; the years 1970 to 9999.
    ///
    /// - Source: the calendar is Howard Hinnant's `civil_from_days`.
    public var rfc3339: String {
        let time = min(max(0, seconds), 253_402_300_799)
        // Years start in March here, so that the odd day comes last; an era has 400 years.
        let shifted = time / 86_400 + 719_468
        let era = shifted / 146_097
        let dayOfEra = shifted % 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let march = (5 * dayOfYear + 2) / 153
        let month = march < 10 ? march + 3 : march - 9
        let year = era * 400 + yearOfEra + (month <= 2 ? 1 : 0)
        let date = [month, dayOfYear - (153 * march + 2) / 5 + 1].map(Self.twoDigits)
        let clock = [time / 3600 % 24, time / 60 % 60, time % 60].map(Self.twoDigits)
        return "\(year)-\(date.joined(separator: "-"))T\(clock.joined(separator: ":"))Z"
    }

    private static func twoDigits(_ number: Int64) -> String {
        number < 10 ? "0\(number)" : String(number)
    }
}
