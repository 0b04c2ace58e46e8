import Crypto
import Testing

@testable import Engine

@Suite struct PaddingTests {
    @Test func `what was added is removed`() throws {
        let random = Randomness.seeded(3)
        for count in 0..<100 {
            let bytes = random.bytes(count)
            let padded = Padding.added(to: bytes, random: random)
            #expect((1...15).contains(padded.count - count))
            #expect(try Padding.removed(from: padded) == bytes)
        }
    }

    @Test(arguments: [[], [0], [2], [1, 2, 3, 3], [16]] as [[UInt8]])
    func `what is not padded is refused`(bytes: [UInt8]) {
        #expect(throws: Padding.Invalid.self) { try Padding.removed(from: bytes) }
    }
}
