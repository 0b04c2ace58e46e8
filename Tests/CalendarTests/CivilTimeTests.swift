import Calendar
import Testing

@Suite struct CivilTimeTests {
    @Test func `finds day and clock, east and west of Greenwich`() {
        let time = CivilTime(unixSeconds: 1_700_000_000)
        #expect([time.date.year, time.date.month, time.date.day] == [2023, 11, 14])
        #expect([time.hour, time.minute, time.second] == [22, 13, 20])
        let east = CivilTime(unixSeconds: 1_700_000_000, offset: 7200)
        #expect([east.date.day, east.hour, east.minute] == [15, 0, 13])
        let before = CivilTime(unixSeconds: 0, offset: -1)
        #expect([before.date.year, before.date.dayNumber, before.hour] == [1969, -1, 23])
        #expect([before.minute, before.second] == [59, 59])
    }

    @Test(arguments: [Int64.min, .max]) func `no time is too far`(_ seconds: Int64) {
        let time = CivilTime(unixSeconds: seconds, offset: seconds < 0 ? .min : .max)
        #expect((0...10_000).contains(time.date.year))
    }

    @Test func `numbers have two digits at least`() {
        #expect([0, 9, 10, 123].map(\.twoDigits) == ["00", "09", "10", "123"])
    }
}
