import Testing

@testable import Engine

@Suite struct EdgeRoutingTests {
    @Test func `the preamble is ED, version, length and the info`() {
        #expect(
            EdgeRouting.preamble([8, 2, 8, 18])
                == [0x45, 0x44, 0, 1, 0, 0, 4, 8, 2, 8, 18]
        )
        let long = [UInt8](repeating: 9, count: 0x0102_03)
        #expect(EdgeRouting.preamble(long).prefix(7) == [0x45, 0x44, 0, 1, 1, 2, 3])
    }

    @Test func `without info there is no preamble`() {
        #expect(EdgeRouting.preamble(nil).isEmpty)
        #expect(EdgeRouting.preamble([]).isEmpty)
    }
}
