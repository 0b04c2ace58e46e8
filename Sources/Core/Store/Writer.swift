internal import Crypto
internal import Log
internal import Model
internal import SQLite
internal import System

/// The one connection that writes, on a queue of its own: a commit waits for the disk.
actor Writer: QueuedActor {
    nonisolated let queue = SerialQueue(name: "martlet.store")
    /// What waits for the next transaction.
    nonisolated let queued = WriteQueue()
    let setup: Setup
    private let ring: JournalRing
    private let memory: WriterMemory
    private var lock: LockFile?
    private(set) var connection: SQLiteConnection?
    /// What has the search index follow, while it is behind.
    var indexing: Task<Void, Never>?
    /// Transactions since the main file was last made whole.
    var unrested = 0
    /// What makes it whole again, while it is not.
    var resting: Task<Void, Never>?
    /// Whether a commit waits for the disk; only the search index is not worth it.
    private var waitsForDisk = true

    /// What a writer is made with besides its connection.
    struct Setup: Sendable {
        /// The file.
        let path: String
        /// Where new keys come from.
        let random: Randomness
        /// The local clock.
        let clock: @Sendable () -> Timestamp
        /// What waits.
        let steady: SteadyClock
        /// How much of the journal is kept.
        let journalLimits: JournalLimits
        /// Told how many messages wait.
        let gauge = QueueGauge()
        /// Told what goes wrong behind the scenes.
        let log: Log
    }

    init(
        _ connection: sending SQLiteConnection,
        lock: consuming sending LockFile,
        ring: JournalRing,
        setup: Setup
    ) {
        self.connection = connection
        self.lock = consume lock
        self.ring = ring
        self.setup = setup
        memory = WriterMemory(journalLimits: setup.journalLimits)
    }

    /// Runs a transaction; when it is committed, tells what happened in it.
    ///
    /// One that is not to be durable is committed without a wait for the disk.
    func commit<T>(durably: Bool = true, _ body: (Transaction) throws -> T) throws -> T {
        guard let connection else { throw DatabaseError.closed }
        // Before anything is confirmed that would go with the file.
        guard !connection.hasMoved else {
            let reason = "it was moved or removed while it was in use; put it back, or start again"
            throw DatabaseError.unusable(path: setup.path, reason: reason)
        }
        let transaction = Transaction(connection, memory: memory, setup: setup)
        do {
            try wait(forDisk: durably, connection)
            let (result, entries) = try connection.transaction(.immediate) {
                let result = try body(transaction)
                return (result, try transaction.finish())
            }
            memory.committed()
            if let queued = memory.queued { setup.gauge.set(queued) }
            ring.publish(entries)
            restSoon()
            return result
        } catch {
            memory.forget()
            throw DatabaseError.wrapping(error, path: setup.path)
        }
    }

    /// Said before a transaction and not after one: what could not be said then would hold for the next.
    private func wait(forDisk waits: Bool, _ connection: SQLiteConnection) throws {
        guard waits != waitsForDisk else { return }
        try connection.execute("PRAGMA synchronous = \(waits ? "FULL" : "NORMAL")")
        waitsForDisk = waits
    }

    /// The row of the newest message that this writer has stored, as far as it knows.
    var lastRow: Int64? { memory.lastRow }

    /// Finishes what is being written, leaves the main file whole and lets go of it.
    func close() async {
        memory.forget()
        ring.finish()
        makeWhole(waits: true)
        connection = nil
        lock = nil
        for task in [indexing, resting].compactMap(\.self) {
            task.cancel()
            await task.value
        }
    }
}
