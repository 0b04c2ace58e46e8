/// Reads requests from the bytes of a connection, however they are cut.
///
/// - Source: RFC 9112. What it leaves open to two readings is refused.
public struct RequestParser: Sendable {
    /// What has become complete.
    public enum Event: Sendable {
        /// The client waits for `100 Continue` before it sends the body.
        case expectsContinue
        /// A whole request, and how it may be answered.
        case request(HTTPRequest, Persistence)
    }

    /// What the client's version and header fields say about the connection.
    public struct Persistence: Hashable, Sendable {
        /// Whether another request may follow.
        public let keepsAlive: Bool
        /// Whether an answer may be chunked: not for HTTP/1.0.
        public let allowsChunks: Bool
    }

    /// Why the connection cannot go on; the status to answer with.
    public struct Failure: Error, Equatable, Sendable {
        /// 400, 413, 417, 431, 501 or 505.
        public let status: Int
        /// What was wrong.
        public let reason: String
    }

    private enum State {
        case head
        case length(HTTPRequest, Persistence, remaining: Int)
        case chunked(HTTPRequest, Persistence, ChunkDecoder)
    }

    private let headLimit: Int
    private let bodyLimit: Int
    private var buffer: [UInt8] = []
    /// Where the search for the end of the head goes on.
    private var searched = 0
    private var state = State.head

    /// Creates a parser with limits in bytes.
    public init(headLimit: Int, bodyLimit: Int) {
        self.headLimit = headLimit
        self.bodyLimit = bodyLimit
    }

    /// Bytes taken in and not used yet.
    public var buffered: Int { buffer.count }

    /// Takes in bytes.
    public mutating func append(_ bytes: some Collection<UInt8>) {
        buffer.append(contentsOf: bytes)
    }

    /// The bytes after the last request, as for another protocol.
    public mutating func takeRest() -> [UInt8] {
        defer { buffer = [] }
        return buffer
    }

    /// The next event; nil when more bytes are needed.
    public mutating func next() throws(Failure) -> Event? {
        switch state {
        case .head: return try head()
        case .length(var request, let persistence, let remaining):
            // Otherwise the body would be copied for each piece.
            state = .head
            let count = min(remaining, buffer.count)
            request.body.append(contentsOf: buffer[..<count])
            buffer.removeFirst(count)
            guard count == remaining else {
                state = .length(request, persistence, remaining: remaining - count)
                return nil
            }
            return finish(request, persistence)
        case .chunked(var request, let persistence, var decoder):
            state = .head
            let isDone = try decoder.decode(&buffer, into: &request.body)
            guard isDone else {
                state = .chunked(request, persistence, decoder)
                return nil
            }
            return finish(request, persistence)
        }
    }

    private mutating func finish(_ request: HTTPRequest, _ persistence: Persistence) -> Event {
        state = .head
        searched = 0
        return .request(request, persistence)
    }

    private mutating func head() throws(Failure) -> Event? {
        // Empty lines before a request are ignored.
        let empty = buffer.prefix { $0 == 13 || $0 == 10 }.count
        if empty > 0 { buffer.removeFirst(empty) }
        guard let end = endOfHead() else {
            guard buffer.count <= headLimit else {
                throw Failure(status: 431, reason: "request head too large")
            }
            return nil
        }
        guard end <= headLimit else {
            throw Failure(status: 431, reason: "request head too large")
        }
        let head = try RequestHead(buffer[..<end])
        buffer.removeFirst(end)
        searched = 0
        switch head.body {
        case .none: return finish(head.request, head.persistence)
        case .length(let count):
            guard count <= bodyLimit else {
                throw Failure(status: 413, reason: "request body too large")
            }
            state = .length(head.request, head.persistence, remaining: count)
        case .chunked:
            state = .chunked(head.request, head.persistence, ChunkDecoder(limit: bodyLimit))
        }
        if head.expectsContinue, buffer.isEmpty { return .expectsContinue }
        return try next()
    }

    /// The offset after the empty line.
    private mutating func endOfHead() -> Int? {
        var place = max(0, searched - 3)
        defer { searched = buffer.count }
        while place + 3 < buffer.count {
            if buffer[place] == 13, buffer[place + 1] == 10, buffer[place + 2] == 13,
                buffer[place + 3] == 10
            {
                return place + 4
            }
            place += 1
        }
        return nil
    }
}
