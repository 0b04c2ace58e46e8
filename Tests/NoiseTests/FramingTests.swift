import Crypto
import Noise
import Testing

struct FramingTests {
    private let frames: [[UInt8]] = [
        [], [1], Array(repeating: 2, count: 255), Array(repeating: 3, count: 256),
        Array(repeating: 4, count: 70_000), [5, 6],
    ]

    private var stream: [UInt8] { frames.flatMap { Framing.frame($0) } }

    @Test func `puts 24 bits of length before the payload`() {
        #expect(Framing.frame([7, 8]) == [0, 0, 2, 7, 8])
        #expect(Framing.frame([UInt8](repeating: 0, count: 70_000)).prefix(3) == [1, 0x11, 0x70])
    }

    @Test func `takes many frames out of one piece`() throws {
        var reader = FrameReader()
        reader.append(stream)
        for frame in frames { #expect(try reader.next() == frame) }
        #expect(try reader.next() == nil)
    }

    @Test func `puts frames together byte by byte`() throws {
        var reader = FrameReader()
        var found: [[UInt8]] = []
        for byte in stream {
            reader.append([byte])
            while let frame = try reader.next() { found.append(frame) }
        }
        #expect(found == frames)
    }

    @Test func `puts frames together from pieces of any size`() throws {
        let randomness = Randomness.seeded(3)
        for _ in 0..<50 {
            var reader = FrameReader()
            var found: [[UInt8]] = []
            var rest = stream[...]
            while !rest.isEmpty {
                let piece = rest.prefix(1 + randomness.below(40_000))
                rest = rest.dropFirst(piece.count)
                reader.append(Array(piece))
                while let frame = try reader.next() { found.append(frame) }
            }
            #expect(found == frames)
        }
    }

    @Test func `refuses a frame beyond its limit before it has come`() throws {
        var reader = FrameReader(longest: 10)
        reader.append(Framing.frame([UInt8](repeating: 0, count: 10)))
        #expect(try reader.next()?.count == 10)
        reader.append([0, 0, 11])
        #expect(throws: NoiseError.frameTooLong) { try reader.next() }
    }

    @Test func `passes over the connection's header`() throws {
        var reader = FrameReader()
        reader.append(Framing.header + Framing.frame([9]))
        #expect(reader.rest.starts(with: [0x57, 0x41, 6, 3]))
        reader.skip(4)
        #expect(try reader.next() == [9])
    }
}
