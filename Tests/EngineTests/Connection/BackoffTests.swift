import Crypto
import Testing

@testable import Engine

@Suite struct BackoffTests {
    private let expected = [
        1, 1, 2, 3, 5, 8, 13, 21, 34, 55, 89, 144, 233, 377, 610, 900, 900, 900,
    ]

    @Test func `waits follow Fibonacci up to the cap, give or take a tenth`() {
        var backoff = Backoff(random: .seeded(1))
        for seconds in expected {
            let wait = Double(backoff.next() / .milliseconds(1)) / 1000
            #expect(abs(wait - Double(seconds)) <= Double(seconds) / 10)
        }
    }

    @Test func `waits of the same step differ`() {
        let waits = (UInt64(0)..<20).map { seed in
            var backoff = Backoff(random: .seeded(seed))
            return backoff.next()
        }
        #expect(Set(waits).count > 10)
    }

    @Test func `a good connection starts over and a rate limit goes on`() {
        var backoff = Backoff(random: .seeded(2))
        for _ in 0..<10 { _ = backoff.next() }
        backoff.reset()
        #expect(backoff.next() < .seconds(2))
        backoff.penalize()
        #expect(backoff.next() > .seconds(7))
    }
}
