import Canvas
import Testing

@Suite struct WidthTests {
    @Test(
        arguments: [
            ("a", 1), ("é", 1), ("e\u{301}", 1), ("ß", 1), ("Ж", 1), ("א", 1),
            ("好", 2), ("，", 2), ("한", 2), ("\u{1112}\u{1161}\u{11AB}", 2), ("カ", 2), ("ｶ", 1),
            ("☕", 2), ("👍", 2), ("👍🏽", 2), ("❤", 1), ("❤\u{FE0F}", 2), ("1\u{FE0F}\u{20E3}", 2),
            ("🇫🇮", 2), ("👨‍👩‍👧‍👦", 2), ("🏳️‍🌈", 2), ("👩🏽‍💻", 2), ("🏡", 2), ("🫠", 2), ("\u{1FAE8}", 2),
            ("✓", 1), ("◷", 1), ("─", 1), ("▀", 1), ("\u{1FB00}", 1), ("…", 1), ("␛", 1),
            ("क्षि", 3), ("ไ", 1), ("نُ", 1), ("", 0), ("\u{300}", 1),
        ]
    )
    func `counts columns by cluster`(_ text: String, _ width: Int) {
        #expect(CleanText(body: text).width == width)
    }

    @Test func `cuts between clusters and marks the cut`() {
        #expect(CleanText(name: "Anna Virtanen").truncated(to: 8).string == "Anna Vi…")
        #expect(CleanText(name: "李小龙").truncated(to: 4).string == "李…")
        #expect(CleanText(name: "李小龙").truncated(to: 6).string == "李小龙")
        #expect(CleanText(name: "👨‍👩‍👧‍👦👨‍👩‍👧‍👦").truncated(to: 3).string == "👨‍👩‍👧‍👦…")
        #expect(CleanText(name: "abc").truncated(to: 0).string == "")
    }

    @Test func `pads to columns`() {
        #expect(CleanText(name: "好").padded(to: 4).string == "好  ")
        #expect(CleanText(name: "7").padded(to: 3, right: true).string == "  7")
    }
}
