import Calendar
import Canvas
import Model

/// How dates and times are written.
struct Dates: Sendable {
    var zone: Zone
    var usesTwelveHours: Bool

    /// `12:04`, or `12:04 pm`.
    func time(_ moment: Timestamp) -> CleanText {
        let civil = CivilTime(moment, in: zone)
        guard usesTwelveHours else {
            return "\(twoDigits: civil.hour):\(twoDigits: civil.minute)"
        }
        let hour = (civil.hour + 11) % 12 + 1
        return civil.hour < 12
            ? "\(hour):\(twoDigits: civil.minute) am" : "\(hour):\(twoDigits: civil.minute) pm"
    }

    /// How many columns a time takes at most.
    var timeWidth: Int { usesTwelveHours ? 8 : 5 }

    /// For the chat list: time today, weekday this week, day and month this year, else the year.
    func short(_ moment: Timestamp, now: Timestamp) -> CleanText {
        guard moment.milliseconds > 0 else { return .empty }
        let civil = CivilTime(moment, in: zone)
        let today = CivilTime(now, in: zone)
        let age = today.date.dayNumber - civil.date.dayNumber
        if age <= 0 { return time(moment) }
        if age < 7 { return Dates.shortDays[civil.date.weekday] }
        if civil.date.year == today.date.year {
            return "\(twoDigits: civil.date.day).\(twoDigits: civil.date.month)"
        }
        return "\(civil.date.year)"
    }

    /// For a separator: `Tuesday 18 November`, with the year when it is another one.
    func day(_ moment: Timestamp, now: Timestamp) -> CleanText {
        let civil = CivilTime(moment, in: zone)
        let weekday = Dates.days[civil.date.weekday]
        let month = Dates.months[civil.date.month - 1]
        return civil.date.year == CivilTime(now, in: zone).date.year
            ? "\(weekday) \(civil.date.day) \(month)"
            : "\(weekday) \(civil.date.day) \(month) \(civil.date.year)"
    }

    /// `Tue 12:04`, for the top bar of wide screens.
    func clock(_ moment: Timestamp, withDay: Bool) -> CleanText {
        guard withDay else { return time(moment) }
        return "\(Dates.shortDays[CivilTime(moment, in: zone).date.weekday]) \(time(moment))"
    }

    private static let shortDays: [CleanText] = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
    private static let days: [CleanText] = [
        "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
    ]
    private static let months: [CleanText] = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September",
        "October", "November", "December",
    ]
}
