import Crypto
import Testing

/// Randomness, and the comparison that takes as long whatever it finds.
struct RandomnessTests {
    @Test func `gives the same stream for the same seed`() {
        let first = Randomness.seeded(42)
        let second = Randomness.seeded(42)
        for count in [0, 1, 32, 1000] { #expect(first.bytes(count) == second.bytes(count)) }
        #expect(first.bytes(32) != first.bytes(32))
        #expect(Randomness.seeded(43).bytes(32) != Randomness.seeded(42).bytes(32))
        #expect(Randomness.system.bytes(32) != Randomness.system.bytes(32))
    }

    @Test func `draws every number below a bound`() {
        let randomness = Randomness.seeded(1)
        let drawn = Set((0..<200).map { _ in randomness.below(6) })
        #expect(drawn == Set(0..<6))
    }

    @Test func `compares whole byte strings`() {
        #expect(constantTimeEqual([1, 2], [1, 2]))
        #expect(!constantTimeEqual([1, 2], [1, 3]))
        #expect(!constantTimeEqual([1, 2], [1, 2, 3]))
        #expect(constantTimeEqual([], []))
    }
}
