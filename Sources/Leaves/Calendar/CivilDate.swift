/// A day on the Gregorian calendar, of any year.
///
/// - Source: Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", `civil_from_days`.
public struct CivilDate: Hashable, Sendable {
    /// Days since 1970-01-01.
    public let dayNumber: Int
    /// The year.
    public let year: Int
    /// The month, from 1.
    public let month: Int
    /// The day of the month, from 1.
    public let day: Int

    /// Finds a day on the calendar.
    ///
    /// - Parameter dayNumber: Days since 1970-01-01; what no `Int` of seconds reaches is moved to where one does.
    public init(dayNumber: Int) {
        let limit = Int.max / 86_400
        self.dayNumber = min(max(dayNumber, -limit), limit)
        // Years start in March here, so that the odd day comes last; an era has 400 years.
        let shifted = self.dayNumber + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let ofEra = shifted - era * 146_097
        let yearOfEra = (ofEra - ofEra / 1460 + ofEra / 36_524 - ofEra / 146_096) / 365
        let ofYear = ofEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let march = (5 * ofYear + 2) / 153
        day = ofYear - (153 * march + 2) / 5 + 1
        month = march < 10 ? march + 3 : march - 9
        year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    }

    /// 0 is Monday.
    public var weekday: Int { ((dayNumber + 3) % 7 + 7) % 7 }
}
