import Calendar
import Testing

@Suite struct CivilDateTests {
    /// By Python's `datetime.date`.
    @Test(arguments: [
        (0, [1970, 1, 1, 3]), (-1, [1969, 12, 31, 2]), (59, [1970, 3, 1, 6]),
        (11_016, [2000, 2, 29, 1]), (20_783, [2026, 11, 26, 3]), (47_541, [2100, 3, 1, 0]),
        (2_932_896, [9999, 12, 31, 4]), (-719_162, [1, 1, 1, 0]),
    ])
    func `is the day that it was`(number: Int, parts: [Int]) {
        let date = CivilDate(dayNumber: number)
        #expect([date.year, date.month, date.day, date.weekday] == parts)
    }

    @Test func `every day follows the one before`() {
        var before = CivilDate(dayNumber: -800_000)
        for number in -799_999...800_000 {
            let date = CivilDate(dayNumber: number)
            let isNext = date.month == before.month && date.day == before.day + 1
            let isFirst = date.day == 1 && before.day >= 28
            guard isNext || isFirst else {
                Issue.record("day \(number)")
                return
            }
            before = date
        }
    }

    @Test(arguments: [Int.min, Int.max]) func `hostile numbers are survived`(number: Int) {
        #expect((1...12).contains(CivilDate(dayNumber: number).month))
    }
}
