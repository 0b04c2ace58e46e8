/// The bytes of a request or response: all at hand, or coming piece by piece.
///
///     for try await piece in request.body { … }
///     let bytes = try await request.body.collect(upTo: 1 << 20)
///
/// Whoever reads slowly makes the sender wait. A body that comes piece by piece is read once.
public struct HTTPBody: AsyncSequence, Sendable {
    /// Why a body could not be read to its end.
    public enum Failure: Error, Hashable, Sendable {
        /// There is more than the reader takes.
        case tooLarge(limit: Int)
        /// It did not come in time.
        case timedOut
        /// The other side went away or broke the protocol before the end.
        case cut
        /// The reading task was cancelled.
        case cancelled
    }

    /// Gives the next piece; nil at the end.
    public typealias Pull = @Sendable () async throws(Failure) -> [UInt8]?

    fileprivate enum Source: Sendable {
        case bytes([UInt8])
        case pull(Pull)
    }

    private let source: Source
    /// How many bytes there will be; nil when only the end will tell.
    public let length: Int?

    /// A body that is at hand.
    public init(_ bytes: [UInt8] = []) {
        source = .bytes(bytes)
        length = bytes.count
    }

    /// A body that is asked for piece by piece.
    ///
    /// - Parameters:
    ///   - length: How many bytes there will be, if known; fewer or more break the connection.
    ///   - pull: Gives the next piece; it is asked only when there is room.
    public init(length: Int? = nil, _ pull: @escaping Pull) {
        source = .pull(pull)
        self.length = length
    }

    /// A body whose pieces come from a stream, until it ends.
    public init(length: Int? = nil, _ stream: AsyncStream<[UInt8]>) {
        self.init(length: length) { () async throws(Failure) in
            var iterator = stream.makeAsyncIterator()
            return await iterator.next()
        }
    }

    /// All the bytes, where they are at hand.
    public var bytes: [UInt8]? {
        guard case .bytes(let bytes) = source else { return nil }
        return bytes
    }

    /// Reads to the end.
    ///
    /// - Parameter limit: The most bytes taken; a longer body is refused, before it is read where
    ///   its length is known.
    /// - Returns: All the bytes.
    /// - Throws: ``Failure``.
    public func collect(upTo limit: Int) async throws(Failure) -> [UInt8] {
        guard (length ?? 0) <= limit else { throw .tooLarge(limit: limit) }
        if let bytes { return bytes }
        var all: [UInt8] = []
        var iterator = makeAsyncIterator()
        while let piece = try await iterator.next(isolation: nil) {
            guard all.count + piece.count <= limit else { throw .tooLarge(limit: limit) }
            all.append(contentsOf: piece)
        }
        return all
    }

    public func makeAsyncIterator() -> Iterator { Iterator(source: source) }

    /// Reads piece by piece.
    public struct Iterator: AsyncIteratorProtocol {
        fileprivate var source: Source

        /// The next piece; nil at the end.
        public mutating func next(
            isolation actor: isolated (any Actor)?
        ) async throws(Failure) -> [UInt8]? {
            switch source {
            case .pull(let pull): return try await pull()
            case .bytes(let bytes):
                source = .bytes([])
                return bytes.isEmpty ? nil : bytes
            }
        }
    }
}

extension HTTPBody.Failure: CustomStringConvertible {
    /// What is wrong, for people and logs.
    public var description: String {
        switch self {
        case .tooLarge(let limit): "the body is longer than \(limit) bytes"
        case .timedOut: "the body did not come in time"
        case .cut: "the body broke off"
        case .cancelled: "the body is read no further"
        }
    }
}
