import BinaryNode

/// One stanza that went over a connection.
public struct StanzaRecord: Sendable, Hashable, Codable {
    /// Which way it went.
    public enum Direction: String, Sendable, Hashable, Codable {
        /// Sent by the client.
        case fromClient
        /// Sent to the client.
        case toClient
    }

    /// Its place in the log, from 1.
    public let number: Int
    /// Milliseconds since 1970.
    public let time: Int
    /// The connection it went over.
    public let connection: Int
    /// The device behind that connection, once logged in.
    public let device: String?
    /// Which way it went.
    public let direction: Direction
    /// Readable XML; binary content as hex.
    public let xml: String
}

/// The last stanzas of all connections, both ways, and who watches them pass.
struct StanzaLog {
    /// A stanza as it passed; made readable only when somebody reads it.
    struct Entry {
        let number: Int
        let time: Int
        let connection: Int
        let device: String?
        let direction: StanzaRecord.Direction
        let node: Node

        var record: StanzaRecord {
            StanzaRecord(
                number: number,
                time: time,
                connection: connection,
                device: device,
                direction: direction,
                xml: node.xml
            )
        }
    }

    let limit: Int
    private var entries: [Entry] = []
    private var first = 0
    private(set) var last = 0
    private var watchers: [Int: AsyncStream<StanzaRecord>.Continuation] = [:]
    private var lastWatcher = 0

    init(limit: Int) { self.limit = max(limit, 1) }

    /// The stanzas kept, oldest first.
    var kept: [Entry] { Array(entries[first...]) + Array(entries[..<first]) }

    mutating func add(
        _ node: Node,
        _ direction: StanzaRecord.Direction,
        _ connection: Connection
    ) {
        last += 1
        let entry = Entry(
            number: last,
            time: Clock.milliseconds,
            connection: connection.number,
            device: connection.device?.address,
            direction: direction,
            node: node
        )
        if entries.count < limit {
            entries.append(entry)
        } else {
            entries[first] = entry
            first = (first + 1) % limit
        }
        guard !watchers.isEmpty else { return }
        for watcher in watchers.values { watcher.yield(entry.record) }
    }

    /// Everything from now on, until the reader stops.
    mutating func watch(
        onEnd: @escaping @Sendable (Int) -> Void
    ) -> AsyncStream<StanzaRecord> {
        lastWatcher += 1
        let number = lastWatcher
        let (stream, continuation) = AsyncStream.makeStream(of: StanzaRecord.self)
        continuation.onTermination = { _ in onEnd(number) }
        watchers[number] = continuation
        return stream
    }

    mutating func unwatch(_ number: Int) { watchers[number] = nil }

    mutating func finish() {
        for watcher in watchers.values { watcher.finish() }
        watchers = [:]
    }
}
