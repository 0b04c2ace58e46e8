import Encodings
import Testing

struct Base64Tests {
    /// - Source: RFC 4648, section 10.
    @Test(arguments: [
        ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="),
        ("fooba", "Zm9vYmE="), ("foobar", "Zm9vYmFy"),
    ])
    func `the vectors of the standard hold both ways`(plain: String, text: String) {
        #expect(Base64.encode(Array(plain.utf8)) == text)
        #expect(Base64.decodeExactly(text) == Array(plain.utf8))
        let bare = text.filter { $0 != "=" }
        #expect(Base64.encodeURL(Array(plain.utf8)) == bare)
        #expect(Base64.decode(text) == Array(plain.utf8))
        #expect(Base64.decode(bare) == Array(plain.utf8))
    }

    @Test func `every byte survives`() {
        let bytes = (0..<1000).map { UInt8(truncatingIfNeeded: $0 * 7) }
        for count in 0..<1000 {
            let some = Array(bytes.prefix(count))
            #expect(Base64.decodeExactly(Base64.encode(some)) == some)
            #expect(Base64.decode(Base64.encodeURL(some)) == some)
        }
    }

    @Test(arguments: [
        "Z", "Zg", "Zg=", "Zh==", "Zm9=", "Zm9v\n", "Z===", "====", "Zg==Zg==", "Z-9v",
    ])
    func `what encoding never writes is refused`(text: String) {
        #expect(Base64.decodeExactly(text) == nil)
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
}
