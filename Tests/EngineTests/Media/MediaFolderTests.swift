import Support
import System
import Testing

@testable import Engine

@Suite struct MediaFolderTests {
    private let directory = TemporaryDirectory()

    @Test func `the longest unused files go first, and the one just used never`() throws {
        let folder = MediaFolder(ofDatabase: directory.path(of: "a.db"), cacheLimit: 25)
        try folder.make()
        let hashes = (0..<4).map { [UInt8](repeating: UInt8($0), count: 32) }
        let content = [UInt8](repeating: 0, count: 10)
        for hash in hashes { try Files.write(content, to: folder.file(hash)) }
        for hash in [hashes[2], hashes[0]] { Files.noteUse(of: folder.file(hash)) }
        folder.trim(keeping: hashes[3])
        #expect(Files.exists(folder.file(hashes[3])))
        #expect(hashes.filter { Files.exists(folder.file($0)) }.count == 2)
        try Files.write([UInt8](repeating: 0, count: 100), to: folder.incoming(hashes[1]))
        let small = MediaFolder(ofDatabase: directory.path(of: "a.db"), cacheLimit: 1)
        small.trim(keeping: hashes[3])
        #expect(hashes.map { Files.exists(folder.file($0)) } == [false, false, false, true])
        #expect(!Files.exists(folder.incoming(hashes[1])))
    }

    @Test func `what is on its way in stays, whatever room it takes`() throws {
        let folder = MediaFolder(ofDatabase: directory.path(of: "a.db"), cacheLimit: 1)
        try folder.make()
        let hash = [UInt8](repeating: 1, count: 32)
        let content = [UInt8](repeating: 0, count: 10)
        let paths = [folder.incoming(hash), folder.file(hash)]
        let parts = [paths[0], "\(paths[0]).part", "\(paths[1]).part"]
        for path in parts { try Files.write(content, to: path) }
        for path in paths { folder.begin(path) }
        folder.begin(paths[0])
        folder.trim(keeping: [2])
        #expect(parts.allSatisfy { Files.exists($0) })
        for path in paths { folder.end(path) }
        folder.trim(keeping: [2])
        #expect(parts.map { Files.exists($0) } == [true, true, false])
        folder.end(paths[0])
        folder.trim(keeping: [2])
        #expect(!parts.contains { Files.exists($0) })
    }
}
