/// Answers a few words in its own way and says the rest back; for people trying martlet.
struct BotScript: Script {
    static let name = "bot"

    init(_ script: ContactScript) {}

    func answer(_ text: String, turn: Int) -> ScriptAnswer? {
        ScriptAnswer(text: words(text), milliseconds: 700)
    }

    func settle(_ habits: inout Habits) { habits.readsAtOnce = true }

    private func words(_ text: String) -> String {
        switch text.lowercased().filter({ $0.isLetter || $0.isWhitespace }) {
        case "hi", "hello", "hey": "Hello! Say “help” to see what I know."
        case "help": "I know: hello, emoji, long, wide, time flies. I echo everything else."
        case "emoji": "🦜 👩🏽‍🚀 🇺🇳 ✈️ 🏳️‍🌈"
        case "wide": "日本語 한국어 中文 ｆｕｌｌ"
        case "long":
            String(repeating: "The quick brown fox jumps over the lazy dog. ", count: 12)
        case "time flies": "Like an arrow. Fruit flies like a banana."
        default: "You said: \(text)"
        }
    }
}
