import Canvas

/// A line of the message pane.
struct PaneLine: Sendable {
    enum Kind: Sendable {
        case blank
        case day(CleanText)
        case unread(Int)
        case header
        case body(TextLine, isFirst: Bool, isLast: Bool)
    }

    var kind: Kind
    /// The message it belongs to, as an index into the pane's messages.
    var index: Int
    /// Its place, to anchor at.
    var place: MessagePane.Place
}

/// One drawn line of a message's body.
struct TextLine: Hashable, Sendable {
    var cells: [Cell]
    /// Where it begins, counted in clusters of the whole body.
    var start: Int
}
