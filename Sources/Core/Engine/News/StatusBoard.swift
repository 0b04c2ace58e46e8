import Log
import Model
import Store
import Synchronization

/// How an account stands, in memory, so that it can be told when nothing can be stored.
///
/// Each change is told at once to those who follow the account, and written to the journal behind, in
/// order, for those who read it with a cursor.
final class StatusBoard: Sendable {
    /// How many changes wait while the journal cannot be written; beyond that the oldest go.
    private static let limit = 64

    private struct State {
        var connection = ConnectionState.offline
        var pairing: PairingState?
        var backlog = 0
        var storageFault: String?
        var client: ClaimedVersion?
        /// Changes that are not in the journal yet, oldest first.
        var unwritten: [any Event] = []
        var writing: Task<Void, Never>?
    }

    private let state = Mutex(State())
    private let database: Database
    private let clock: EngineClock
    private let log: Log

    /// Starts offline.
    init(_ database: Database, clock: EngineClock, log: Log) {
        self.database = database
        self.clock = clock
        self.log = log
    }

    /// The connection.
    var connection: ConnectionState {
        get { state.withLock { $0.connection } }
        set { change(\.connection, to: newValue, ConnectionChanged(newValue)) }
    }

    /// Linking; nil when none was under way since the account was opened.
    var pairing: PairingState? {
        get { state.withLock { $0.pairing } }
        set { change(\.pairing, to: newValue, newValue.map { PairingChanged($0) }) }
    }

    /// Stanzas that waited while away and are still to come.
    var backlog: Int {
        get { state.withLock { $0.backlog } }
        set { change(\.backlog, to: newValue, BacklogChanged(remaining: newValue)) }
    }

    /// What keeps the database from being written, for people; nil while it can be.
    var storageFault: String? {
        get { state.withLock { $0.storageFault } }
        set { change(\.storageFault, to: newValue, nil) }
    }

    /// The version that is claimed to the server; nil before the first connection.
    var client: ClaimedVersion? {
        get { state.withLock { $0.client } }
        set { change(\.client, to: newValue, nil) }
    }

    /// Something could be written after all: without a connection nobody else would find out.
    func wroteAgain() {
        switch connection {
        case .offline, .stopped, .hostGone: storageFault = nil
        case .connecting, .pairing, .online, .waiting: break
        }
    }

    /// Something left the outbox, or was given up.
    func outboxChanged() { database.journal.tell(StandingChanged(), at: clock.now) }

    /// The account's own name is another one now.
    func nameLearnt() { database.journal.tell(StandingChanged(), at: clock.now) }

    /// How the account stands, with what is known from elsewhere.
    func status(_ identity: Identity, queued: Int) -> AccountStatus {
        let (credentials, owner) = (identity.linked, identity.owner)
        return state.withLock { state in
            var status = AccountStatus(
                connection: state.connection,
                jid: credentials?.jid,
                lid: credentials?.lid,
                owner: owner,
                pushName: credentials?.pushName,
                queued: queued,
                backlog: state.backlog,
                storageFault: state.storageFault,
                client: state.client
            )
            if case .linked = state.pairing {} else { status.pairing = state.pairing }
            return status
        }
    }

    /// Returns when what can be written of the changes is in the journal.
    func finish() async { await state.withLock { $0.writing }?.value }

    private func change<Value: Equatable>(
        _ value: WritableKeyPath<State, Value>,
        to new: Value,
        _ event: (any Event)?
    ) {
        let isMomentary = event.map { type(of: $0).isMomentary } ?? true
        let isChanged = state.withLock { state in
            guard state[keyPath: value] != new else { return false }
            state[keyPath: value] = new
            if let event, !isMomentary { state.unwritten.append(event) }
            startWriting(&state)
            return true
        }
        guard isChanged else { return }
        let told: any Event = isMomentary ? event ?? StandingChanged() : StandingChanged()
        database.journal.tell(told, at: clock.now)
    }

    private func startWriting(_ state: inout State) {
        state.unwritten.removeFirst(max(0, state.unwritten.count - Self.limit))
        guard state.writing == nil, !state.unwritten.isEmpty else { return }
        state.writing = Task { await self.write() }
    }

    private func write() async {
        while let changes = next() {
            do {
                try await database.write { transaction in
                    for change in changes { try transaction.record(change) }
                }
            } catch {
                log.warning("a change of standing is not in the journal yet: \(error)")
                return giveBack(changes)
            }
        }
    }

    /// What is to be written; nil when that is all, and then nobody writes any more.
    private func next() -> [any Event]? {
        state.withLock { state in
            defer { state.unwritten = [] }
            guard state.unwritten.isEmpty else { return state.unwritten }
            state.writing = nil
            return nil
        }
    }

    /// The next change tries again.
    private func giveBack(_ changes: [any Event]) {
        state.withLock { state in
            state.unwritten = Array((changes + state.unwritten).suffix(Self.limit))
            state.writing = nil
        }
    }
}
