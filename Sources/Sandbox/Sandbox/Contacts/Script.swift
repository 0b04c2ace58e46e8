/// How a simulated person answers messages.
public enum ContactScript: Sendable, Hashable {
    /// Says what was said.
    case echo
    /// Says these texts in turn.
    case canned([String])
    /// Receives, and says nothing.
    case silent
    /// Says what was said, this many milliseconds later.
    case delayed(milliseconds: Int)
    /// Is not there until told to come online; then like ``echo``.
    case offline
    /// Answers a few words in its own way and echoes the rest; for people trying martlet.
    case bot
    /// An account's own phone: takes what it gets without receipts or answers.
    case phone

    /// The name in the control interface.
    public var name: String {
        switch self {
        case .echo: "echo"
        case .canned: "canned"
        case .silent: "silent"
        case .delayed: "delayed"
        case .offline: "offline"
        case .bot: "bot"
        case .phone: "phone"
        }
    }

    /// Whether delivery receipts are sent.
    var acknowledges: Bool { self != .phone }

    /// The answer to a text and after how many milliseconds; nil for none.
    func answer(_ text: String, turn: Int) -> (text: String, after: Int)? {
        switch self {
        case .echo, .offline: (text, 0)
        case .canned(let texts): texts.isEmpty ? nil : (texts[turn % texts.count], 0)
        case .delayed(let milliseconds): (text, milliseconds)
        case .bot: (BotAnswers.answer(text), 700)
        case .silent, .phone: nil
        }
    }
}

/// What the bot of the living world says.
enum BotAnswers {
    static func answer(_ text: String) -> String {
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
