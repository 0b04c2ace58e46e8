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

    /// The event as it is sent.
    public var bytes: [UInt8] {
        var text = ""
        // A line break would let its author write fields.
        if let id { text += "id: \(id.filter { !$0.isNewline })\n" }
        if let event { text += "event: \(event.filter { !$0.isNewline })\n" }
        for line in data.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
            text += "data: \(line)\n"
        }
        return Array((text + "\n").utf8)
    }
}

extension HTTPResponse {
    /// A stream of events that lasts until the sequence ends or the client leaves.
    public static func events(_ events: AsyncStream<ServerSentEvent>) -> HTTPResponse {
        let body = HTTPBody { () async throws(HTTPBody.Failure) in
            var iterator = events.makeAsyncIterator()
            return await iterator.next()?.bytes
        }
        return HTTPResponse(
            headers: ["Content-Type": "text/event-stream", "Cache-Control": "no-store"],
            body: body
        )
    }
}
