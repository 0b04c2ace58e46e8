import Crypto
import Testing

@testable import Engine

@Suite struct PaceTests {
    private let lost = Verdict.retry("the connection was closed")

    /// The pauses after several ends of connections.
    private func pauses(
        _ pace: inout Pace,
        _ ends: [(Verdict, wasOnline: Bool)]
    ) -> [Duration?] {
        ends.map { pace.pause(after: $0, wasOnline: $1) }
    }

    @Test func `what worked until it was lost is tried again at once, then after pauses`() throws {
        var pace = Pace(random: .seeded(1))
        let pauses = pauses(&pace, [(lost, true), (lost, true), (lost, false), (lost, false)])
        #expect(pauses[0] == nil)
        let first = try #require(pauses[1])
        #expect(first > .milliseconds(800) && first < .milliseconds(1200))
        #expect(try #require(pauses[3]) > .milliseconds(1700))
    }

    @Test func `what never worked waits from the first time on`() {
        var pace = Pace(random: .seeded(1))
        let pauses = pauses(&pace, [(lost, false), (.retryLater("slower"), true)])
        #expect(!pauses.contains(nil))
    }

    @Test func `a request for a new connection is met at once, and again and again is not`() {
        var pace = Pace(random: .seeded(1))
        let pauses = pauses(&pace, [(.again, false), (.again, true), (.again, true)])
        #expect(pauses.map { $0 == nil } == [true, false, false])
    }

    @Test(arguments: [(30, false), (31, true)])
    func `a connection that held starts over, a short one does not`(
        _ seconds: Int,
        _ startsOver: Bool
    ) {
        var pace = Pace(random: .seeded(1))
        _ = pauses(&pace, [(lost, true), (.again, true)])
        let isSettled = pace.settle(after: .seconds(seconds))
        #expect(isSettled == startsOver)
        let after = pauses(&pace, [(lost, true), (.again, true)])
        #expect(after.map { $0 == nil } == [startsOver, startsOver])
    }
}
