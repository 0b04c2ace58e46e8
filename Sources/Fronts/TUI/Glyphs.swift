import Canvas

/// The signs that the interface draws, in full or for terminals with ASCII alone.
public struct Glyphs: Hashable, Sendable {
    /// Whether only ASCII may be used.
    public let isASCII: Bool
    let vertical: CleanText
    let horizontal: CleanText
    let ellipsis: CleanText
    let quoteBar: CleanText
    let draft: CleanText
    let queued: CleanText
    let sent: CleanText
    let delivered: CleanText
    let read: CleanText
    let failed: CleanText
    let online: CleanText
    let connecting: CleanText
    let offline: CleanText
    let problem: CleanText
    let mail: CleanText
    let back: CleanText
    let down: CleanText
    let corners: [CleanText]
    let bullet: CleanText
    let waiting: CleanText
    let tee: [CleanText]
    let openMark: CleanText
    let selectMark: CleanText

    /// For terminals that show Unicode.
    public static let unicode = Glyphs(
        isASCII: false,
        vertical: "│",
        horizontal: "─",
        ellipsis: "…",
        quoteBar: "▎",
        draft: "✎",
        queued: "◷",
        sent: "✓",
        delivered: "✓✓",
        read: "✓✓",
        failed: "✗",
        online: "●",
        connecting: "◌",
        offline: "○",
        problem: "✗",
        mail: "✉",
        back: "‹",
        down: "↓",
        corners: ["┌", "┐", "└", "┘"],
        bullet: "•",
        waiting: "◌",
        tee: ["├", "┤"],
        openMark: "▌",
        selectMark: "▌"
    )

    /// For all others.
    public static let ascii = Glyphs(
        isASCII: true,
        vertical: "|",
        horizontal: "-",
        ellipsis: "~",
        quoteBar: "|",
        draft: "e",
        queued: "..",
        sent: "v",
        delivered: "vv",
        read: "VV",
        failed: "!!",
        online: "*",
        connecting: "~",
        offline: "o",
        problem: "!",
        mail: "@",
        back: "<",
        down: "v",
        corners: ["+", "+", "+", "+"],
        bullet: "-",
        waiting: "~",
        tee: ["+", "+"],
        openMark: ">",
        selectMark: ">"
    )
}
