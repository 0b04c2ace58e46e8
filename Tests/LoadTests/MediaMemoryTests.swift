import Foundation
import Media
import Support
import System
import Testing

extension LoadTests {
    @Test func `a file of 192 MB is sealed and opened with a few parts of it in memory`()
        async throws
    {
        let directory = TemporaryDirectory()
        let size = 192 << 20
        // Without content: a file with nothing but a length.
        let path = directory.path(of: "large")
        _ = try PartWriter(path, keeping: size)
        let keys = try MediaKeys([UInt8](repeating: 7, count: 32), .video)
        let sealedPath = directory.path(of: "sealed")
        try Self.forgetPeak()
        let before = try Self.peak()
        let sealed = try await MediaSeal.seal(try PartReader(path), to: sealedPath, keys, .video)
        #expect(sealed.length == size)
        let opening = MediaOpening(
            keys: keys,
            hash: sealed.hash,
            sealedHash: sealed.sealedHash,
            length: sealed.length
        )
        try await opening.open(try PartReader(sealedPath), to: path)
        #expect(Files.length(of: path) == size)
        #expect(try Self.peak() - before < 48 << 20)
    }

    /// Lets the most memory that this process had be what it has now.
    private static func forgetPeak() throws {
        let file = try #require(FileHandle(forWritingAtPath: "/proc/self/clear_refs"))
        try file.write(contentsOf: Data("5".utf8))
        try file.close()
    }

    /// The most memory that this process had since, in bytes.
    private static func peak() throws -> Int {
        let status = String(decoding: try Files.read("/proc/self/status"), as: UTF8.self)
        let line = try #require(status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") })
        let number = line.split(whereSeparator: { $0 == " " || $0 == "\t" })[1]
        return try #require(Int(number)) << 10
    }
}
