import Encodings
import Testing

struct HexTests {
    @Test func `encodes and decodes hexadecimal digits`() {
        #expect(Hex.encode([0, 0x7f, 0xff]) == "007fff")
        #expect(Hex.decode("007FfF") == [0, 0x7f, 0xff])
        #expect(Hex.decode("0") == nil)
        #expect(Hex.decode("0g") == nil)
    }
}
