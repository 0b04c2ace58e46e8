import Log
import Model
import Store

/// Writes changes of connection and linking to the journal, in order, for those who read it with a cursor.
struct StandingRecorder: Sendable {
    private let task: Task<Void, Never>

    /// Starts to record; ends with the hub's streams.
    init(_ events: EventHub, _ database: Database, log: Log) {
        let stream = events.subscribe()
        task = Task {
            // How things stand at the start is no news.
            var isFirst = true
            for await event in stream {
                defer { isFirst = false }
                guard !isFirst, event is ConnectionChanged || event is PairingChanged else {
                    continue
                }
                do {
                    try await database.write { try $0.record(event) }
                } catch {
                    log.warning("a change of standing is not in the journal: \(error)")
                }
            }
        }
    }

    /// Waits until everything is written.
    func end() async { await task.value }
}
