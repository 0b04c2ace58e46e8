/// What became of a message since it was sent.
public struct MessageMarks: Hashable, Sendable {
    /// When its author last gave it other words, server clock; nil when they are the first.
    public var edited: Timestamp?
    /// Whether this account wants to find it again.
    public var isStarred: Bool
    /// Until when it is pinned in its chat, server clock; nil when it is not.
    public var pinned: Timestamp?
    /// Whether it stays although its chat has a timer.
    public var isKept: Bool

    /// Creates marks from their parts.
    public init(
        edited: Timestamp? = nil,
        isStarred: Bool = false,
        pinned: Timestamp? = nil,
        isKept: Bool = false
    ) {
        self.edited = edited
        self.isStarred = isStarred
        self.pinned = pinned
        self.isKept = isKept
    }

    /// Whether there is none.
    public var isEmpty: Bool { self == MessageMarks() }
}

extension MessageMarks: Codable {
    private enum CodingKeys: CodingKey { case edited, isStarred, pinned, isKept }

    /// Reads marks; those that are not there may be left out.
    public init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        self.init(
            edited: try fields.decodeIfPresent(Timestamp.self, forKey: .edited),
            isStarred: try fields.decodeIfPresent(Bool.self, forKey: .isStarred) ?? false,
            pinned: try fields.decodeIfPresent(Timestamp.self, forKey: .pinned),
            isKept: try fields.decodeIfPresent(Bool.self, forKey: .isKept) ?? false
        )
    }
}
