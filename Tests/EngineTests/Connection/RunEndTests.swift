import Testing

@testable import Engine

@Suite struct RunEndTests {
    private let end = RunEnd()

    @Test func `a run that waits for the end of another has not decided on its own`() {
        end.begin(1)
        #expect(!end.hasDecided(1))
        end.decide()
        #expect(end.hasDecided(1))
        // The second is asked for, and waits; the first may decide once more.
        #expect(!end.hasDecided(2))
        end.decide()
        #expect(!end.hasDecided(2))
        end.begin(2)
        #expect(!end.hasDecided(2))
        end.decide()
        #expect(end.hasDecided(2))
    }
}
