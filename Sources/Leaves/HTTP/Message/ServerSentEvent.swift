/// One event of a stream that a browser's `EventSource` reads.
///
///     id: 7 ⏎ event: message ⏎ data: first line ⏎ data: second line ⏎ ⏎
///
/// - Source: HTML Living Standard, section 9.2.
public struct ServerSentEvent: Hashable, Sendable {
    /// What the client sends as `Last-Event-ID` when it comes back.
    public var id: String?
    /// The kind; the client takes `message` for none.
    public var event: String?
    /// The content, of any number of lines.
    public var data: String

    /// Creates an event.
    public init(id: String? = nil, event: String? = nil, data: String) {
        self.id = id
        self.event = event
        self.data = data
    }

    /// A comment, which clients pass over; it keeps what is between from giving up on a silent stream.
    public static func comment(_ text: String) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.write(field: "", oneLine: text)
        return bytes + [UInt8(ascii: "\n")]
    }

    /// The event as it is sent.
    public var bytes: [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(data.utf8.count + 64)
        if let id { bytes.write(field: "id", oneLine: id) }
        if let event { bytes.write(field: "event", oneLine: event) }
        bytes.write(lines: data)
        bytes.append(UInt8(ascii: "\n"))
        return bytes
    }
}

// By bytes: other line breaks of Unicode are ordinary characters here, and may stand in JSON.
extension [UInt8] {
    private static func endsLine(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }

    /// Writes a field without its line breaks, which would let their author write fields.
    fileprivate mutating func write(field name: String, oneLine value: String) {
        append(contentsOf: "\(name): ".utf8)
        append(contentsOf: value.utf8.lazy.filter { !Self.endsLine($0) })
        append(0x0A)
    }

    /// Writes a field for each line; CR and LF together end one.
    fileprivate mutating func write(lines text: String) {
        var rest = text.utf8[...]
        while true {
            append(contentsOf: "data: ".utf8)
            let end = rest.firstIndex(where: Self.endsLine) ?? rest.endIndex
            append(contentsOf: rest[..<end])
            append(0x0A)
            guard end < rest.endIndex else { return }
            let isCR = rest[end] == 0x0D
            rest = rest[rest.index(after: end)...]
            if isCR, rest.first == 0x0A { rest.removeFirst() }
        }
    }
}

extension HTTPResponse {
    /// A stream of events that lasts until the sequence ends or the client leaves.
    ///
    /// - Parameter parts: The bytes of events, of any number in each part, and comments between them.
    /// - Returns: The response.
    public static func events(_ parts: AsyncStream<[UInt8]>) -> HTTPResponse {
        HTTPResponse(
            headers: ["Content-Type": "text/event-stream", "Cache-Control": "no-store"],
            stream: parts
        )
    }
}
