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
}
