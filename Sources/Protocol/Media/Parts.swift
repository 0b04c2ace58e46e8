import System

/// A file's parts, one after the other; others get their turn in between, and a task that is cancelled ends there.
struct Parts {
    /// How much is in memory at once, in bytes.
    static let size = 256 << 10

    private let source: PartReader
    private let end: Int?
    /// How much was read by now, in bytes.
    private(set) var place = 0

    /// The parts of a file up to a place in it that it has; nil for all there is.
    init(_ source: PartReader, end: Int? = nil) {
        self.source = source
        self.end = end
    }

    /// The next part; nil at the end.
    ///
    /// - Throws: ``MediaError/notAsUploaded`` for a file that was cut short while it was read.
    mutating func next() async throws -> [UInt8]? {
        try Task.checkCancellation()
        await Task.yield()
        let count = min(Self.size, (end ?? .max) - place)
        guard count > 0 else { return nil }
        let bytes = try source.read(at: place, count: count)
        guard !bytes.isEmpty else {
            guard end == nil else { throw MediaError.notAsUploaded }
            return nil
        }
        place += bytes.count
        return bytes
    }
}
