import BinaryNode

/// The last stanzas of all connections, and who watches them pass.
final class StanzaLog {
    private let table: StanzaTable
    private var watchers: [Int: AsyncStream<StanzaRecord>.Continuation] = [:]
    private var lastWatcher = 0

    /// How many stanzas wait for a watcher that does not read; the oldest go.
    private static let patience = 20_000

    init(_ table: StanzaTable) { self.table = table }

    /// Notes a stanza.
    func add(
        _ node: Node,
        _ bytes: [UInt8],
        _ direction: StanzaRecord.Direction,
        _ client: ClientSession
    ) {
        let new = StanzaTable.Entry(
            time: Clock.milliseconds,
            connection: client.number,
            device: client.address,
            direction: direction,
            bytes: bytes
        )
        let entry = table.add(new)
        guard !watchers.isEmpty else { return }
        let record = entry.record
        for watcher in watchers.values { watcher.yield(record) }
    }

    /// The stanzas kept after a number, oldest first.
    func after(_ number: Int, limit: Int = .max) -> [StanzaTable.Entry] {
        table.after(number, limit: limit)
    }

    /// Everything from now on, until the reader stops.
    func watch(onEnd: @escaping @Sendable (Int) -> Void) -> AsyncStream<StanzaRecord> {
        lastWatcher += 1
        let number = lastWatcher
        let (stream, continuation) = AsyncStream.makeStream(
            of: StanzaRecord.self,
            bufferingPolicy: .bufferingNewest(Self.patience)
        )
        continuation.onTermination = { _ in onEnd(number) }
        watchers[number] = continuation
        return stream
    }

    /// Forgets a watcher that stopped.
    func unwatch(_ number: Int) { watchers[number] = nil }

    /// Tells every watcher that nothing more comes.
    func finish() {
        for watcher in watchers.values { watcher.finish() }
        watchers = [:]
    }
}
