/// Puts frames together from bytes as they come, and refuses those that are too long.
struct FrameAssembler {
    private var pending: [UInt8] = []
    private let limit: Int

    init(limit: Int = LocalProtocol.limit) { self.limit = limit }

    /// A frame longer than allowed, or an end amid one.
    struct Broken: Error, Hashable {}

    /// Takes bytes in.
    mutating func add(_ bytes: [UInt8]) { pending += bytes }

    /// The next whole frame's content; nil while it has not all come.
    mutating func next() throws(Broken) -> [UInt8]? {
        guard pending.count >= 4 else { return nil }
        let length = pending[..<4].reduce(0) { $0 << 8 | Int($1) }
        guard length <= limit else { throw Broken() }
        guard pending.count >= 4 + length else { return nil }
        let content = Array(pending[4..<4 + length])
        pending.removeFirst(4 + length)
        return content
    }

    /// Whether the bytes end between frames.
    var isBetweenFrames: Bool { pending.isEmpty }

    /// A frame with this content.
    static func frame(_ content: [UInt8]) -> [UInt8] {
        let length = UInt32(content.count)
        return [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: length >> $0) } + content
    }
}
