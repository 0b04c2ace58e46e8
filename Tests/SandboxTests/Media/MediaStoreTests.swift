import Crypto
import Encodings
import Support
import System
import Testing

@testable import Sandbox

/// The folder of files, and what there is room for in it.
struct MediaStoreTests {
    private let directory = TemporaryDirectory()

    @Test func `what was there before counts from the first file on`() throws {
        let state = directory.path(of: "world.db")
        try Files.makeDirectory(state + ".media")
        let old = "\(state).media/\(Hex.encode(SHA256.hash([1])))"
        try Files.write([UInt8](repeating: 1, count: 900), to: old)
        let store = MediaStore(besides: state, limit: 1000)
        #expect(try !store.admit(SHA256.hash([2]), 101))
        #expect(try store.admit(SHA256.hash([3]), 100))
    }
}
