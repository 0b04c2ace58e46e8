import Crypto
import Testing

/// Text forms of bytes, and randomness.
struct EncodingTests {
    /// RFC 4648, section 10.
    @Test(arguments: [
        ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="),
        ("fooba", "Zm9vYmE="), ("foobar", "Zm9vYmFy"),
    ]) func `encodes and decodes Base64`(plain: String, encoded: String) {
        #expect(Base64.encode(Array(plain.utf8)) == encoded)
        #expect(Base64.decode(encoded) == Array(plain.utf8))
        let bare = encoded.filter { $0 != "=" }
        #expect(Base64.encodeURL(Array(plain.utf8)) == bare)
        #expect(Base64.decode(bare) == Array(plain.utf8))
    }

    @Test func `reads both alphabets`() {
        #expect(Base64.encode([0xfb, 0xff, 0xfe]) == "+//+")
        #expect(Base64.encodeURL([0xfb, 0xff, 0xfe]) == "-__-")
        #expect(Base64.decode("+/-_") == [0xfb, 0xff, 0xbf])
    }

    @Test(arguments: ["A", "AAAAA", "A===", "====", "=", "AA=A", "A A=", "é", "AAAA="])
    func `refuses what is not Base64`(text: String) {
        #expect(Base64.decode(text) == nil)
    }

    @Test func `encodes and decodes hexadecimal digits`() {
        #expect(Hex.encode([0, 0x7f, 0xff]) == "007fff")
        #expect(Hex.decode("007FfF") == [0, 0x7f, 0xff])
        #expect(Hex.decode("0") == nil)
        #expect(Hex.decode("0g") == nil)
    }

    @Test func `gives the same stream for the same seed`() {
        let first = Randomness.seeded(42)
        let second = Randomness.seeded(42)
        for count in [0, 1, 32, 1000] { #expect(first.bytes(count) == second.bytes(count)) }
        #expect(first.bytes(32) != first.bytes(32))
        #expect(Randomness.seeded(43).bytes(32) != Randomness.seeded(42).bytes(32))
        #expect(Randomness.system.bytes(32) != Randomness.system.bytes(32))
    }

    @Test func `draws every number below a bound`() {
        let randomness = Randomness.seeded(1)
        let drawn = Set((0..<200).map { _ in randomness.below(6) })
        #expect(drawn == Set(0..<6))
    }

    @Test func `compares whole byte strings`() {
        #expect(constantTimeEqual([1, 2], [1, 2]))
        #expect(!constantTimeEqual([1, 2], [1, 3]))
        #expect(!constantTimeEqual([1, 2], [1, 2, 3]))
        #expect(constantTimeEqual([], []))
    }
}
