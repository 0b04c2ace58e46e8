import BinaryNode
import Crypto
import Log
import Model
import WAProto

/// Everything the sandbox knows: people, devices, connections, and what went over the wire.
///
/// All logic is synchronous and runs here; sockets hand in what arrived and take what leaves.
actor World {
    let options: SandboxServer.Options
    let keys: ServerKeys
    let seeds: Seeds
    let log: Log

    /// People by phone number.
    var people: [String: Person] = [:]
    /// Phone numbers by LID user.
    var numbers: [String: String] = [:]
    /// Live connections by number.
    var connections: [Int: Connection] = [:]
    /// Prepared floods by number.
    var floods: [Int: Flood] = [:]
    /// What clients sent that the real server would refuse.
    var violations: [Violation] = []
    /// What each connection's client said of itself, by number.
    var payloads: [Int: WAClientPayload] = [:]
    /// Both directions of every connection.
    var stanzas: StanzaLog
    /// Whether the next scan rotates the QR code instead of pairing.
    var refreshesNextScan: Bool

    /// Whether what is sent waits for the end of the batch that is being read.
    var isReceiving = false
    /// Connections with something to send at that end.
    var unflushed: Set<Int> = []

    private var lastConnection = 0
    private var lastServerID = 1_000_000
    private var lastTask = 0
    private var tasks: [Int: Task<Void, Never>] = [:]
    private var isStopped = false

    init(_ options: SandboxServer.Options) throws(SandboxError) {
        self.options = options
        seeds = Seeds(seed: options.seed)
        keys = try ServerKeys(options, seeds)
        log = options.log.area("sandbox")
        stanzas = StanzaLog(limit: options.stanzaLimit)
        refreshesNextScan = options.refreshesFirstScan
    }

    /// Seconds since 1970, host clock.
    var now: Int { Clock.seconds }

    /// An id for a stanza of the server's own: decimal, unlike anything clients make.
    func serverID() -> String {
        lastServerID += 1
        return String(lastServerID)
    }

    func connectionNumber() -> Int {
        lastConnection += 1
        return lastConnection
    }

    func flood(_ number: Int) throws(SandboxError) -> Flood {
        guard let flood = floods[number] else { throw .missing("no flood \(number)") }
        return flood
    }

    /// Runs `work` here, `milliseconds` from now, unless the sandbox stops first.
    func after(_ milliseconds: Int, _ work: @escaping @Sendable (isolated World) -> Void) {
        guard !isStopped else { return }
        lastTask += 1
        let number = lastTask
        tasks[number] = Task { [weak self] in
            try? await Task.sleep(for: .milliseconds(milliseconds))
            guard !Task.isCancelled else { return }
            await self?.finish(number, work)
        }
    }

    private func finish(_ number: Int, _ work: @Sendable (isolated World) -> Void) {
        tasks[number] = nil
        work(self)
    }

    /// Ends every connection and everything that was to happen later.
    func stop() {
        isStopped = true
        for task in tasks.values { task.cancel() }
        tasks = [:]
        for connection in connections.values { connection.hangUp() }
        for registration in connections.values.compactMap(\.registration) {
            registration.finish(.failure(.failed("the sandbox stopped")))
        }
        connections = [:]
        stanzas.finish()
    }
}
