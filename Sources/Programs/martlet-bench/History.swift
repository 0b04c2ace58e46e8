import Encodings
import Model
import Store

/// Fills databases with chats that look like people's.
struct History {
    /// How many chats.
    static let chats = 400
    private static let words = [
        "the", "ferry", "leaves", "at", "nine", "bring", "coffee", "and", "that", "blue", "jacket",
        "tomorrow", "maybe", "see", "you", "there", "ok", "did", "anyone", "feed", "the", "cat",
        "naïve", "Straße", "привет", "世界", "🎉", "👍🏽",
    ]

    /// Message number `index` of a history, some seconds after the one before.
    static func message(_ index: Int) -> NewMessage {
        // Some chats are busy, most are quiet: the lower the number, the more often it comes.
        let mixed = UInt64(truncatingIfNeeded: index) &* 0x9E37_79B9_7F4A_7C15
        let ratio = Double(mixed >> 40) / Double(1 << 24)
        let chat = JID.lid("\(1000 + Int(ratio * ratio * ratio * Double(chats)))")
        let isFromMe = mixed & 3 == 0
        let count = 3 + Int(mixed >> 8 & 15)
        let text = (0..<count).map { words[Int(mixed >> ($0 % 40) & 0xFFFF) % words.count] }
            .joined(separator: " ")
        return NewMessage(
            chat: chat,
            id: MessageID(
                "3EB0" + Hex.encode((0..<9).map { UInt8(mixed >> ($0 * 7) & 255) }) + "\(index)"
            ),
            sender: isFromMe ? .lid("100") : chat,
            isFromMe: isFromMe,
            time: Timestamp(seconds: 1_690_000_000 + Int64(index) * 30),
            content: .text(text),
            isRead: index % 50 != 0,
            encoded: Array(text.utf8)
        )
    }

    /// Puts messages into a database, many in a transaction.
    static func fill(_ database: Database, count: Int) async throws {
        let batch = 20_000
        for start in stride(from: 0, to: count, by: batch) {
            try await database.write { transaction in
                for index in start..<min(start + batch, count) {
                    _ = try transaction.insert(message(index))
                }
            }
        }
        try await database.write { transaction in
            for chat in 0..<chats {
                _ = try transaction.setPushName("Contact \(chat)", for: .lid("\(1000 + chat)"))
            }
        }
    }
}
