internal import Crypto
internal import Log
internal import Model
internal import SQLite

/// The one connection that writes, on a queue of its own: a commit waits for the disk.
actor Writer: QueuedActor {
    nonisolated let queue = SerialQueue(name: "martlet.store")
    private let setup: Setup
    private let ring: JournalRing
    private let memory: WriterMemory
    private var lock: LockFile?
    private var connection: Connection?
    private var isBehind = false

    /// What a writer is made with besides its connection.
    struct Setup: Sendable {
        /// The file.
        let path: String
        /// Where new keys come from.
        let random: Randomness
        /// The local clock.
        let clock: @Sendable () -> Timestamp
        /// How much of the journal is kept.
        let journalLimits: JournalLimits
        /// Told what goes wrong behind the scenes.
        let log: Log
    }

    init(
        _ connection: sending Connection,
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
    func write<T: Sendable>(_ body: @Sendable (Transaction) throws -> T) throws -> T {
        let rows = memory.lastRow
        let result = try commit(body)
        if memory.lastRow != rows { noteNewMessages() }
        return result
    }

    private func commit<T>(_ body: (Transaction) throws -> T) throws -> T {
        guard let connection else { throw DatabaseError.closed }
        let transaction = Transaction(
            connection,
            memory: memory,
            random: setup.random,
            now: setup.clock()
        )
        do {
            let (result, entries) = try connection.transaction(.immediate) {
                let result = try body(transaction)
                return (result, try transaction.finish())
            }
            memory.committed()
            ring.publish(entries)
            return result
        } catch {
            memory.forget()
            throw DatabaseError.wrapping(error, path: setup.path)
        }
    }

    /// Finishes what is being written and lets go of the file.
    func close() {
        memory.forget()
        ring.finish()
        connection = nil
        lock = nil
    }
}

// The search index is filled just behind the messages: what a message costs before it is confirmed is half
// of what it would be, and many messages of a flood share the work on one part of the index.
extension Writer {
    /// How many messages are indexed while others wait for the writer.
    private static let portion = 2000

    /// Has the index follow soon.
    func noteNewMessages() {
        guard !isBehind else { return }
        isBehind = true
        Task {
            try? await Task.sleep(for: .milliseconds(100))
            catchUp()
        }
    }

    /// Indexes a portion, and the next one after those who wait.
    private func catchUp() {
        do {
            if try indexPortion() {
                Task { catchUp() }
            } else {
                isBehind = false
            }
        } catch {
            // The next message tries again; what is not indexed yet is known to the database.
            isBehind = false
            setup.log.warning("the search index rests: \(error)")
        }
    }

    /// Indexes everything that is left.
    func finishIndex() throws {
        while try indexPortion() {}
    }

    private func indexPortion() throws -> Bool {
        guard connection != nil else { return false }
        return try commit { try $0.indexMessages(limit: Self.portion) }
    }
}
