import Canvas
import Model
import Settings

/// What people put under a message: `👍 2  😂 1*`, the own one marked.
enum ReactionLine {
    /// The line; what does not fit is counted at its end.
    static func cells(_ reactions: [Reaction], _ page: BodyPage) -> [Cell] {
        let parts = counted(reactions).map { part in
            let text: CleanText =
                part.isOwn ? "\(part.emoji) \(part.count)*" : "\(part.emoji) \(part.count)"
            let style = page.theme[.messageTime]
            return text.cells(part.isOwn ? style.with(.bold) : style)
        }
        var cells = CleanText("  ").cells(page.theme[.messageTime])
        for (number, part) in parts.enumerated() {
            let left = parts.count - number
            let room = page.rest - cells.width - (left > 1 ? 5 : 0)
            guard part.width <= room || number == 0 else {
                cells += CleanText("+\(left)").cells(page.theme[.messageTime])
                break
            }
            cells += part + CleanText("  ").cells(page.theme[.messageTime])
        }
        return cells
    }

    private struct Part {
        let emoji: CleanText
        var count: Int
        var isOwn: Bool
    }

    /// Each emoji once, in the order of its first.
    private static func counted(_ reactions: [Reaction]) -> [Part] {
        var parts: [Part] = []
        for reaction in reactions {
            let emoji = CleanText(name: String(reaction.emoji.prefix(1)))
            guard !emoji.isEmpty else { continue }
            if let known = parts.firstIndex(where: { $0.emoji == emoji }) {
                parts[known].count += 1
                parts[known].isOwn = parts[known].isOwn || reaction.isFromMe
            } else {
                parts.append(Part(emoji: emoji, count: 1, isOwn: reaction.isFromMe))
            }
        }
        return parts
    }
}
