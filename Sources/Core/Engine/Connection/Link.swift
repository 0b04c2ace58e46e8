import BinaryNode
import Crypto
import Log
import Model
import Stanzas
import Store

/// What the parts of the engine that send and receive hold of their account.
///
/// It outlives connections: requests made while there is none fail with
/// ``EngineError/notConnected``. Tests make one around a scripted exchange.
struct Link: Sendable {
    /// The account's database.
    let database: Database
    /// The account's present credentials and clock offset.
    let identity: Identity
    /// How the account stands.
    let status: StatusBoard
    /// The source of randomness.
    let random: Randomness
    /// The source of time.
    let clock: EngineClock
    /// Where log lines go.
    let log: Log
    /// The wire.
    let wire: Transport
    /// Who learns that chats became one.
    let merges = ChatMerges()
    /// What goes on beside the reading, while the account runs.
    let background = BackgroundTasks()
    /// Whether the run in which all this goes on has decided to end.
    let runEnd = RunEnd()

    init(
        database: Database,
        identity: Identity,
        random: Randomness,
        clock: EngineClock,
        log: Log,
        wire: Transport
    ) {
        self.database = database
        self.identity = identity
        self.random = random
        self.clock = clock
        self.log = log
        self.wire = wire
        status = StatusBoard(database, clock: clock, log: log)
    }

    /// The ways in which something leaves.
    struct Transport: Sendable {
        /// Sends an `iq` under an id of its own and waits for the answer, result or error.
        ///
        /// The first argument makes the stanza from the id; the second says whether a lost
        /// connection may be survived by sending the same bytes once more after login.
        let request:
            @Sendable (_ node: @Sendable (String) -> Node, _ resend: Bool) async -> Result<
                Node, EngineError
            >
        /// Sends a stanza that nobody answers; dropped without a connection.
        let send: @Sendable ([Node]) async -> Void
        /// Sends encoded stanzas, in this order; says how many of them a connection took, the others are dropped.
        let transmit: @Sendable ([[UInt8]]) async -> Int
        /// Lets go of the connection, so that another one is made at once; the reason is for the log.
        let reconnect: @Sendable (_ reason: String) async -> Void
        /// Whether the login is complete, so that requests will leave.
        let isOnline: @Sendable () async -> Bool
    }

    /// The credentials of a linked account.
    func credentials() throws(EngineError) -> Credentials {
        guard let credentials = identity.linked else { throw EngineError.notLinked }
        return credentials
    }

    /// The own address with device number.
    func ownDevice() throws(EngineError) -> JID {
        guard let jid = identity.linked?.jid else { throw EngineError.notLinked }
        return jid
    }

    /// The moment it is by the server's clock.
    var serverNow: Timestamp {
        Timestamp(milliseconds: clock.now.milliseconds + identity.serverOffset)
    }

    /// Asks the server.
    ///
    /// - Throws: ``EngineError``; a server's refusal as ``EngineError/refused(operation:code:text:)``.
    func query<Q: Query>(_ query: Q, resend: Bool = true) async throws(EngineError) -> Q.Reply {
        let iq = try await wire.request({ query.request(id: $0) }, resend).get()
        do {
            return try query.read(iq)
        } catch {
            throw EngineError(error, operation: "\(Q.self)")
        }
    }

    /// Sends a stanza that nobody answers; it is dropped when there is no connection.
    func send(_ node: Node) async { await wire.send([node]) }

    /// Sends stanzas that nobody answers, in this order.
    func send(_ nodes: [Node]) async {
        if !nodes.isEmpty { await wire.send(nodes) }
    }

    /// Sends encoded stanzas, in this order; they are dropped when there is no connection.
    ///
    /// The outbox sends the same bytes again after the next login.
    ///
    /// - Returns: How many of them, from the first on, a connection took: those may arrive.
    func transmit(_ encoded: [[UInt8]]) async -> Int { await wire.transmit(encoded) }

    /// Lets go of the connection, so that another one is made at once.
    func reconnect(_ reason: String) async {
        log.warning("connecting anew: \(reason)")
        await wire.reconnect(reason)
    }

    /// Whether the login is complete.
    var isOnline: Bool { get async { await wire.isOnline() } }

    /// Runs a write transaction, its failure as ``EngineError/storage(_:_:)``.
    ///
    /// When it is the database itself that fails, the account says so and lets go of the connection: nothing
    /// that arrives could be kept.
    func write<T: Sendable>(
        _ body: @escaping @Sendable (Transaction) throws -> T
    ) async throws(EngineError) -> T {
        do {
            let (result, hasMergedChats) = try await database.write { transaction in
                (try body(transaction), transaction.hasMergedChats)
            }
            if status.storageFault != nil { status.wroteAgain() }
            if hasMergedChats { await merges.tell() }
            return result
        } catch let error as EngineError {
            throw error
        } catch {
            // Nothing that waits for it will come to pass.
            if case DatabaseError.closed = error { throw EngineError.cancelled }
            if let fault = (error as? DatabaseError)?.fault { await lose(to: fault) }
            throw EngineError.storage("\(error)", StorageTrouble(error))
        }
    }

    private func lose(to fault: String) async {
        if status.storageFault == nil { log.error("nothing can be stored: \(fault)") }
        status.storageFault = fault
        await wire.reconnect(fault)
    }

    /// Tries whether the database can be written again, and notes it.
    func checkStorage() async {
        do {
            try await database.checkWritable()
            status.storageFault = nil
            log.info("the database can be written again")
        } catch {
            if let fault = (error as? DatabaseError)?.fault { status.storageFault = fault }
        }
    }
}
