import Foundation
import Support
import System
import Testing

@Suite struct PartFileTests {
    private let directory = TemporaryDirectory()

    @Test func `reads and writes part by part, and goes on where it was`() throws {
        let path = directory.path(of: "file")
        let writer = try PartWriter(path)
        try writer.append([1, 2, 3])
        try writer.append([4, 5])
        try writer.sync()
        let reader = try PartReader(path)
        #expect(reader.length == 5)
        #expect(try reader.read(at: 1, count: 3) == [2, 3, 4])
        #expect(try reader.read(at: 4, count: 3) == [5])
        #expect(try reader.read(at: 5, count: 3) == [])
        try PartWriter(path, keeping: 2).append([9])
        #expect(try Files.read(path) == [1, 2, 9])
        #expect(Files.length(of: path) == 3)
        #expect(!Files.isChangeableByOthers(path))
    }

    /// A descriptor that is closed twice may be somebody else's by the second time.
    @Test func `what is refused closes nothing of others`() async throws {
        let path = directory.path(of: "file")
        await withTaskGroup(of: Void.self) { group in
            group.addTask {
                for _ in 0..<4000 {
                    #expect(throws: SystemError.self) { try PartWriter(path, keeping: -1) }
                }
            }
            group.addTask {
                for _ in 0..<20_000 {
                    let own = dup(STDERR_FILENO)
                    #expect(own >= 0)
                    await Task.yield()
                    #expect(close(own) == 0)
                }
            }
        }
    }

    @Test func `what is no file is refused`() throws {
        #expect(throws: SystemError.self) { try PartReader(directory.path) }
        #expect(throws: SystemError.self) { try PartReader(directory.path(of: "none")) }
        #expect(throws: SystemError.self) { try PartWriter(directory.path(of: "none/file")) }
        #expect(Files.length(of: directory.path) == nil)
    }
}
