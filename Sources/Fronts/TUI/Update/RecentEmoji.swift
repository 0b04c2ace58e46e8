import Canvas

/// The emoji that were put under messages last, the newest first.
struct RecentEmoji: Sendable {
    private(set) var list: [CleanText] = ["👍", "❤️", "😂", "😮", "😢", "🙏", "🎉", "🔥", "👀"]

    /// Moves an emoji to the front.
    mutating func use(_ emoji: CleanText) {
        list.removeAll { $0 == emoji }
        list.insert(emoji, at: 0)
        if list.count > 9 { list.removeLast() }
    }
}
