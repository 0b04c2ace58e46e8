/// Joins the pieces of a chunked body.
///
///     size in hex [;extension] CRLF  data CRLF … 0 CRLF [trailers] CRLF
struct ChunkDecoder: Sendable {
    private enum State {
        case size
        case data(Int)
        case endOfData
        case trailers
    }

    private static let longestLine = 4096
    private let limit: Int
    private var state = State.size

    init(limit: Int) { self.limit = limit }

    /// Moves what it can from the buffer to the body.
    ///
    /// - Returns: Whether the body is complete.
    mutating func decode(
        _ buffer: inout [UInt8],
        into body: inout [UInt8]
    ) throws(RequestParser.Failure) -> Bool {
        var place = 0
        defer { buffer.removeFirst(place) }
        while true {
            if case .data(let count) = state {
                let available = min(count, buffer.count - place)
                body.append(contentsOf: buffer[place..<place + available])
                place += available
                state = available == count ? .endOfData : .data(count - available)
                guard available == count else { return false }
            }
            guard let line = try line(buffer, &place) else { return false }
            switch state {
            case .size:
                let digits = line.prefix { $0 != 0x3B && $0 != 0x20 }
                let text = String(decoding: digits, as: UTF8.self)
                guard !text.hasPrefix("+"), !text.hasPrefix("-"), let count = Int(text, radix: 16)
                else { throw RequestParser.Failure(status: 400, reason: "bad chunk size") }
                guard count <= limit - body.count else {
                    throw RequestParser.Failure(status: 413, reason: "request body too large")
                }
                state = count == 0 ? .trailers : .data(count)
            case .endOfData:
                guard line.isEmpty else {
                    throw RequestParser.Failure(status: 400, reason: "bad chunk")
                }
                state = .size
            case .trailers:
                if line.isEmpty { return true }
            case .data: break
            }
        }
    }

    private func line(
        _ buffer: [UInt8],
        _ place: inout Int
    ) throws(RequestParser.Failure) -> ArraySlice<UInt8>? {
        let rest = buffer[place...]
        guard let end = rest.firstIndex(of: 10) else {
            guard rest.count <= Self.longestLine else {
                throw RequestParser.Failure(status: 400, reason: "bad chunk")
            }
            return nil
        }
        guard end > place, buffer[end - 1] == 13 else {
            throw RequestParser.Failure(status: 400, reason: "bad chunk")
        }
        defer { place = end + 1 }
        return buffer[place..<end - 1]
    }
}
