import Crypto
import Log
import Model

/// Everything the sandbox knows: what lasts, and who is connected.
///
/// All logic is synchronous. ``WorldLoop`` runs one thing after another on it; sockets hand in what
/// arrived and take what leaves.
final class World {
    let options: SandboxServer.Options
    let keys: ServerKeys
    let log: Log
    /// What lasts.
    let database: WorldDatabase
    /// Who is connected.
    let wire: LiveConnections
    /// What happens later.
    let timers: Timers
    /// What clients did that the real server would refuse.
    let violations: ViolationLog
    /// Which versions of the client are taken.
    var versions: VersionPolicy
    /// Whether the next scan rotates the QR code instead of pairing.
    var refreshesNextScan: Bool
    /// Encrypted files.
    let media: MediaStore
    /// Where they are, `host:port`; empty without sockets.
    var mediaHost = ""
    /// What is done to a group at once, while it is done.
    var bundle: GroupNewsBundle?
    /// How often the leaves to upload of a person's clients ended before their time.
    var mediaTickets: [Person.ID: Int] = [:]

    private let seeds: Seeds
    private var streams: [String: Randomness] = [:]
    private var lastServerID: Int

    init(_ options: SandboxServer.Options) throws(SandboxError) {
        self.options = options
        log = options.log.area("sandbox")
        database = try WorldDatabase(options.stateFile, limits: options.limits, log: log)
        // Each time a world is opened it draws from streams of its own: nothing random comes twice.
        let opening = database.facts.next("openings")
        seeds = Seeds(seed: options.seed, opening: opening)
        keys = try ServerKeys(options, seeds, database.facts)
        wire = LiveConnections(StanzaLog(database.stanzas))
        timers = Timers()
        violations = ViolationLog(limit: options.limits.violations, log: log)
        media = MediaStore(besides: options.stateFile, limit: options.mediaLimit)
        versions = VersionPolicy(minimum: options.minimumRevision)
        refreshesNextScan = options.refreshesFirstScan
        lastServerID = opening * 1_000_000
    }

    /// Seconds since 1970, host clock.
    var now: Int { Clock.seconds }

    /// An id for a stanza of the server's own: decimal, unlike anything clients make.
    func serverID() -> String {
        lastServerID += 1
        return String(lastServerID)
    }

    /// Random bytes for one purpose: the system's, or a stream that only seed and label decide.
    func random(_ label: String) -> Randomness {
        guard options.seed != nil else { return .system }
        if let stream = streams[label] { return stream }
        let stream = seeds.randomness(label)
        streams[label] = stream
        return stream
    }

    /// Random bytes for what a person does.
    func random(of person: Person.ID) -> Randomness {
        options.seed == nil ? .system : random("person \(person)")
    }
}

// What the world can do, by area. Each is a view on the world without state of its own.
extension World {
    /// Finds and makes people and devices.
    var directory: Directory { Directory(world: self) }
    /// Brings stanzas to devices.
    var delivery: Delivery { Delivery(world: self) }
    /// Lets simulated people do things.
    var contacts: Contacts { Contacts(world: self) }
    /// Finds and makes groups, and tells their members.
    var groups: Groups { Groups(world: self) }
    /// Ends connections and links.
    var endings: Endings { Endings(world: self) }
}
