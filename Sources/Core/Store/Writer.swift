internal import Crypto
internal import SQLite

/// The one connection that writes, on a queue of its own: a commit waits for the disk.
actor Writer: QueuedActor {
    nonisolated let queue = SerialQueue(name: "martlet.store")
    private let path: String
    private let random: Randomness
    private let memory = WriterMemory()
    private var lock: LockFile?
    private var connection: Connection?

    init(
        _ connection: sending Connection,
        lock: consuming sending LockFile,
        path: String,
        random: Randomness
    ) {
        self.connection = connection
        self.lock = consume lock
        self.path = path
        self.random = random
    }

    func write<T: Sendable>(_ body: @Sendable (Transaction) throws -> T) throws -> T {
        guard let connection else { throw DatabaseError.closed }
        let transaction = Transaction(connection, memory: memory, random: random)
        do {
            let result = try connection.transaction(.immediate) {
                let result = try body(transaction)
                try transaction.flush()
                return result
            }
            memory.committed()
            return result
        } catch {
            memory.forget()
            throw DatabaseError.wrapping(error, path: path)
        }
    }

    func close() {
        memory.forget()
        connection = nil
        lock = nil
    }
}
