import Crypto
import Testing

/// ECDSA on P-256 against RFC 6979, and against itself.
struct P256KeyTests {
    private func key() throws -> P256Key {
        try #require(
            P256Key(bytes("c9afa9d845ba75166b5c215767b1d6934e50c3db36e89b127b8a622b120f6721"))
        )
    }

    /// RFC 6979, section A.2.5: the key, and its signature of "sample" with SHA-256.
    @Test func `takes the signature of RFC 6979 and no other`() throws {
        let signature =
            try bytes("3046 0221 00")
            + bytes("efd48b2aacb6a8fd1140dd9cd45e81d69d2c877b56aaf991c34d0ea84eaf3716")
            + bytes("0221 00")
            + bytes("f7cb1c942d657c41d436c7a1b6e29f65f3e900dbb9aff4064dc4ab2f843acda8")
        let key = try key()
        #expect(key.verify(signature, of: Array("sample".utf8)))
        #expect(!key.verify(signature, of: Array("sampler".utf8)))
        #expect(!key.verify(Array(signature.dropLast()), of: Array("sample".utf8)))
        #expect(!key.verify([], of: Array("sample".utf8)))
    }

    @Test func `takes what it signed, from itself alone`() throws {
        let (key, other) = (try key(), P256Key.generate())
        let message = Array("message".utf8)
        let signature = try key.sign(message)
        #expect(key.verify(signature, of: message))
        #expect(!other.verify(signature, of: message))
        #expect(other != P256Key.generate())
        #expect(P256Key.generate(.seeded(1)) == P256Key.generate(.seeded(1)))
    }

    @Test func `takes no number that is not on the curve`() throws {
        #expect(P256Key([UInt8](repeating: 0, count: 32)) == nil)
        #expect(P256Key([UInt8](repeating: 255, count: 32)) == nil)
        #expect(P256Key([1, 2, 3]) == nil)
    }
}
