import Encodings
import Testing

@Suite struct BlanksTests {
    @Test(arguments: [
        ("", ""), (" \t ", ""), ("a", "a"), (" a b\t", "a b"), ("\ta\n", "a\n"), ("é ", "é"),
    ])
    func `blanks go at the ends alone`(text: String, trimmed: String) {
        #expect(text.trimmingBlanks == trimmed)
    }
}
