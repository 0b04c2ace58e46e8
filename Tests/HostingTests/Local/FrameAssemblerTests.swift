import Testing

@testable import Hosting

struct FrameAssemblerTests {
    private let contents: [[UInt8]] = [[1, 2, 3], [], [UInt8](repeating: 7, count: 300)]

    @Test func `frames cut anywhere come out whole`() throws {
        let bytes = contents.flatMap(FrameAssembler.frame)
        for cut in 0...bytes.count {
            var assembler = FrameAssembler()
            var found: [[UInt8]] = []
            for part in [bytes[..<cut], bytes[cut...]] {
                assembler.add(Array(part))
                while let content = try assembler.next() { found.append(content) }
            }
            #expect(found == contents)
            #expect(assembler.isBetweenFrames)
        }
    }

    @Test func `a frame may be as long as the limit and no longer`() throws {
        var assembler = FrameAssembler(limit: 4)
        assembler.add(FrameAssembler.frame([1, 2, 3, 4]))
        #expect(try assembler.next() == [1, 2, 3, 4])
        assembler.add(Array(FrameAssembler.frame([1, 2, 3, 4, 5]).prefix(4)))
        #expect(throws: FrameAssembler.Broken.self) { try assembler.next() }
        var greedy = FrameAssembler()
        greedy.add([255, 255, 255, 255])
        #expect(throws: FrameAssembler.Broken.self) { try greedy.next() }
    }
}
