/// Takes a multipart body apart as its pieces come, however they are cut.
///
///     --boundary CRLF headers CRLF CRLF data CRLF --boundary … CRLF --boundary--
///
/// - Source: RFC 2046, section 5.1; RFC 7578.
public struct MultipartParser: Sendable {
    /// What was found.
    public enum Event: Equatable, Sendable {
        /// A part begins.
        case part(MultipartPart.Head)
        /// Bytes of the part that began last.
        case data([UInt8])
        /// The part is complete.
        case end
    }

    /// Why the body cannot be read.
    public struct Malformed: Error, Equatable, Sendable {
        /// What was wrong.
        public let reason: String
    }

    private enum State {
        case preamble
        case boundary
        case head
        case data
        case epilogue
    }

    private static let longestHead = 16 << 10
    private let delimiter: [UInt8]
    private var state = State.preamble
    /// The first boundary has no line before it.
    private var buffer: [UInt8] = [13, 10]

    /// Creates a parser for a body of this type; nil when it is not a multipart type with a boundary.
    public init?(contentType: String?) {
        let type = HeaderValue(contentType ?? "")
        guard type.value.hasPrefix("multipart/"), let boundary = type["boundary"],
            (1...70).contains(boundary.utf8.count)
        else { return nil }
        delimiter = Array("\r\n--\(boundary)".utf8)
    }

    /// Takes in a piece and gives what it completes.
    public mutating func feed(_ bytes: [UInt8]) throws(Malformed) -> [Event] {
        buffer.append(contentsOf: bytes)
        var events: [Event] = []
        while try step(&events) {}
        return events
    }

    /// Checks that the last part was closed.
    public func finish() throws(Malformed) {
        guard case .epilogue = state else { throw Malformed(reason: "the last part is cut off") }
    }

    /// Returns whether there may be more to find.
    private mutating func step(_ events: inout [Event]) throws(Malformed) -> Bool {
        switch state {
        case .preamble:
            let (_, isWhole) = takeToDelimiter()
            if isWhole { state = .boundary }
            return isWhole
        case .boundary: return try boundary()
        case .head: return try head(&events)
        case .data:
            let (data, isWhole) = takeToDelimiter()
            if !data.isEmpty { events.append(.data(data)) }
            guard isWhole else { return false }
            events.append(.end)
            state = .boundary
            return true
        case .epilogue:
            buffer.removeAll()
            return false
        }
    }

    /// What follows a boundary: two hyphens after the last, otherwise the end of the line.
    private mutating func boundary() throws(Malformed) -> Bool {
        guard buffer.count >= 2 else { return false }
        if buffer.starts(with: [45, 45]) {
            state = .epilogue
            return true
        }
        guard let end = buffer.firstIndex(of: 10) else {
            guard buffer.count < 100 else { throw Malformed(reason: "bad boundary") }
            return false
        }
        let padding = buffer[..<end]
        guard padding.count < 100, padding.last == 13,
            padding.dropLast().allSatisfy({ $0 == 32 || $0 == 9 })
        else {
            throw Malformed(reason: "bad boundary")
        }
        // The line's end stays: a part without header fields has just one more.
        buffer.removeFirst(end - 1)
        state = .head
        return true
    }

    private mutating func head(_ events: inout [Event]) throws(Malformed) -> Bool {
        guard let end = buffer.firstRange(of: [13, 10, 13, 10]) else {
            guard buffer.count <= Self.longestHead else {
                throw Malformed(reason: "a part's header fields are too long")
            }
            return false
        }
        // The same in whatever pieces it comes.
        guard end.upperBound <= Self.longestHead else {
            throw Malformed(reason: "a part's header fields are too long")
        }
        events.append(.part(try MultipartPart.Head(buffer[..<end.lowerBound])))
        buffer.removeFirst(end.upperBound)
        state = .data
        return true
    }

    /// The bytes before the next delimiter, or those that cannot belong to one.
    private mutating func takeToDelimiter() -> (bytes: [UInt8], isWhole: Bool) {
        var place = buffer.startIndex
        while let start = buffer[place...].firstIndex(of: 13) {
            let candidate = buffer[start...].prefix(delimiter.count)
            guard delimiter.starts(with: candidate) else {
                place = start + 1
                continue
            }
            let bytes = Array(buffer[..<start])
            let isWhole = candidate.count == delimiter.count
            buffer.removeFirst(isWhole ? start + delimiter.count : start)
            return (bytes, isWhole)
        }
        defer { buffer.removeAll(keepingCapacity: true) }
        return (buffer, false)
    }
}

extension MultipartParser.Malformed: CustomStringConvertible {
    /// What is wrong, for people and logs.
    public var description: String { reason }
}
