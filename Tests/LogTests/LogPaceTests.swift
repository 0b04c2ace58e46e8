import Log
import Testing

@Suite struct LogPaceTests {
    @Test func `the first is said at once, and the rest together when it is time`() {
        var pace = LogPace(every: .seconds(60))
        let start = ContinuousClock.now
        #expect(pace.note(at: start) == 1)
        for second in 1..<60 { #expect(pace.note(at: start + .seconds(second)) == nil) }
        #expect(pace.note(at: start + .seconds(60)) == 60)
        #expect(pace.note(at: start + .seconds(61)) == nil)
    }
}
