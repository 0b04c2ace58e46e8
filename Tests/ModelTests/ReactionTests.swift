import Model
import Testing

@Suite struct ReactionTests {
    @Test(arguments: [
        ("👍", true), ("❤️", true), ("❤", true), ("👨‍👩‍👧", true), ("🇫🇮", true), ("1️⃣", true), ("👍🏽", true),
        ("1", false), ("#", false), ("x", false), (" ", false), ("👍👍", false), ("ä", false),
        ("\n", false), ("", false), ("👍" + String(repeating: "\u{FE0F}", count: 40), false),
    ])
    func `knows an emoji from other text`(text: String, isEmoji: Bool) {
        #expect(Reaction.isEmoji(text) == isEmoji)
    }
}
