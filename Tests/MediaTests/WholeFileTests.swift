import Media
import Support
import System
import Testing

@Suite struct WholeFileTests {
    private let directory = TemporaryDirectory()

    @Test func `a copy touches nothing that lies beside it`() async throws {
        let (source, copy) = (directory.path(of: "kept"), directory.path(of: "nest.jpg"))
        let content = (0..<600_000).map { UInt8(truncatingIfNeeded: $0 * 7) }
        try Files.write(content, to: source)
        // Somebody's own, such as a download that their browser has begun.
        try Files.write([9], to: copy + ".part")
        try await WholeFile.copy(source, to: copy)
        #expect(try Files.read(copy) == content)
        #expect(try Files.read(copy + ".part") == [9])
        #expect(Files.names(in: directory.path).sorted() == ["kept", "nest.jpg", "nest.jpg.part"])
    }

    @Test func `what came to the place meanwhile stays, and nothing is left of the copy`()
        async throws
    {
        let (source, copy) = (directory.path(of: "kept"), directory.path(of: "nest.jpg"))
        try Files.write([1, 2, 3], to: source)
        try Files.write([9], to: copy)
        await #expect(throws: MediaError.self) { try await WholeFile.copy(source, to: copy) }
        #expect(try Files.read(copy) == [9])
        await #expect(throws: MediaError.self) {
            try await WholeFile.copy(directory.path(of: "none"), to: copy + "2")
        }
        #expect(Files.names(in: directory.path).sorted() == ["kept", "nest.jpg"])
    }

    @Test func `a copy is whole as soon as it is there`() async throws {
        let source = directory.path(of: "kept")
        try Files.write([1, 2, 3], to: source)
        for number in 0..<50 {
            let copy = directory.path(of: "copy \(number)")
            // Looks all the time, as somebody may whose look comes at the wrong moment.
            let seen = Task.detached {
                while !Task.isCancelled {
                    if let length = Files.length(of: copy) { return length }
                }
                return 3
            }
            try await WholeFile.copy(source, to: copy)
            seen.cancel()
            #expect(await seen.value == 3)
        }
    }
}
