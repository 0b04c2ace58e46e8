internal import Crypto
internal import Log
public import Model
internal import SQLite
public import Signal

/// A write transaction: everything that ``Reader`` can be asked, and what changes it.
///
/// Signal state, what chats count, and the events are kept in memory and stored once, at the end.
public final class Transaction: Reader, SignalStorage {
    let memory: WriterMemory
    let random: Randomness
    /// When it began, local clock.
    public let now: Timestamp
    /// Told what is odd but handled.
    let log: Log
    /// What happened in it so far.
    var recorded: [any Event] = []
    var touchedChats: [JID] = []
    private var depth = 0

    init(_ connection: SQLiteConnection, memory: WriterMemory, setup: Writer.Setup) {
        self.memory = memory
        random = setup.random
        now = setup.clock()
        log = setup.log
        super.init(connection)
    }

    override func lidUser(phone: String) throws(SQLiteError) -> String? {
        if let known = memory.lids[phone] { return known }
        let found = try super.lidUser(phone: phone)
        memory.lids[phone] = .some(found)
        return found
    }

    override func findPerson(_ jid: JID) throws(SQLiteError) -> Int64? {
        let bare = jid.bare
        if let known = memory.people[bare] { return known }
        let found = try super.findPerson(bare)
        if let found { memory.people[bare] = found }
        return found
    }

    override func findChat(_ jid: JID) throws(SQLiteError) -> Int64? {
        let bare = jid.bare
        if let known = memory.chatIDs[bare] { return known }
        let found = try super.findChat(bare)
        if let found { memory.chatIDs[bare] = found }
        return found
    }

    // Each of its three key pairs is computed from its private half when it is read.
    override func findCredentials() throws(SQLiteError) -> Credentials? {
        if let known = memory.credentials { return known }
        let found = try super.findCredentials()
        memory.credentials = .some(found)
        return found
    }

    override func settle() throws(SQLiteError) { try storeTallies() }

    /// Runs a part of the transaction that can fail alone: when `body` throws, only what it did is
    /// taken back, and the transaction goes on.
    public func attempt<T>(_ body: () throws -> T) throws -> T {
        let mark = memory.mark
        let events = (recorded.count, touchedChats.count)
        try connection.statement("SAVEPOINT part").run()
        depth += 1
        defer { depth -= 1 }
        do {
            let result = try body()
            try connection.statement("RELEASE part").run()
            return result
        } catch {
            // After a failure such as a full disk the whole transaction is gone already.
            guard connection.isInTransaction else { throw error }
            try connection.statement("ROLLBACK TO part").run()
            try connection.statement("RELEASE part").run()
            memory.goBack(to: mark)
            recorded.removeLast(recorded.count - events.0)
            touchedChats.removeLast(touchedChats.count - events.1)
            throw error
        }
    }

    /// Whether a failure has taken the whole transaction back already.
    var isLost: Bool { !connection.isInTransaction }

    /// Stores what is only in memory yet; returns what is to be told after the commit.
    func finish() throws(SQLiteError) -> [JournalEntry] {
        try flushSignalState()
        try storeTallies()
        return try storeEvents()
    }

    /// Stores the Signal state that has changed.
    func flushSignalState() throws(SQLiteError) {
        try storeSessions()
        try storeIdentities()
        try storeSenderKeys()
        // Inside `attempt` the changes may be taken back yet, so they stay marked.
        guard depth == 0 else { return }
        memory.sessions.stored()
        memory.identities.stored()
        memory.senderKeys.stored()
    }
}
