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
        Array(": \(text.filter { !endsLine($0) })\n\n".utf8)
    }

    /// The event as it is sent.
    public var bytes: [UInt8] {
        var text = ""
        // A line break would let its author write fields.
        if let id { text += "id: \(id.filter { !Self.endsLine($0) })\n" }
        if let event { text += "event: \(event.filter { !Self.endsLine($0) })\n" }
        for line in data.split(omittingEmptySubsequences: false, whereSeparator: Self.endsLine) {
            text += "data: \(line)\n"
        }
        return Array((text + "\n").utf8)
    }

    /// Other line breaks of Unicode are ordinary characters here, and may stand in JSON.
    private static func endsLine(_ character: Character) -> Bool {
        character == "\n" || character == "\r" || character == "\r\n"
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
