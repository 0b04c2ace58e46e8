import BinaryNode
import Crypto
import Model

/// How a connection is ended from outside.
public enum Ending: String, Sendable, Hashable, Codable, CaseIterable {
    /// The socket is dropped without a word.
    case drop
    /// `stream:error` 503: the server goes down.
    case unavailable
    /// `stream:error` 515: reconnect at once.
    case restart
    /// The same device logged in elsewhere.
    case replaced
    /// The stream ends in order.
    case end
}

extension World {
    func state(url: String) -> WorldState {
        WorldState(
            url: url,
            rootKey: Hex.encode(keys.root.publicKey.bytes),
            people: people.values.sorted { $0.number < $1.number }.map(PersonState.init),
            connections: connections.values.sorted { $0.number < $1.number }
                .map(ConnectionState.init),
            violations: violations.count
        )
    }

    func make(_ sketch: PersonSketch) throws(SandboxError) -> PersonState {
        let script = try sketch.script?.script() ?? .phone
        let companions = sketch.companions ?? 0
        guard (0...20).contains(companions) else { throw .malformed("0 to 20 companions") }
        let number = sketch.number ?? freeNumber()
        let person = try addPerson(number: number, name: sketch.name)
        set(script, for: person)
        person.readsAtOnce = sketch.reads ?? false
        person.usesPhoneAddress = sketch.usesPhoneAddress ?? false
        for _ in 0..<companions { _ = try addCompanion(to: person) }
        return PersonState(person)
    }

    func set(_ script: ContactScript, for person: Person) {
        person.script = script
        if script == .offline { person.isOnline = false }
    }

    func person(_ name: String) throws(SandboxError) -> PersonState {
        PersonState(try person(named: name))
    }

    func with<T: Sendable>(
        _ name: String,
        _ body: @Sendable (isolated World, Person) throws(SandboxError) -> T
    ) throws(SandboxError) -> T {
        try body(self, try person(named: name))
    }

    func say(_ text: String, from: String, to: String) throws(SandboxError) -> String {
        try say(text, from: try person(named: from), to: try person(named: to))
    }

    func connection(_ number: Int) throws(SandboxError) -> Connection {
        guard let connection = connections[number] else {
            throw .missing("no connection \(number)")
        }
        return connection
    }

    func end(_ number: Int, _ ending: Ending) throws(SandboxError) {
        let connection = try connection(number)
        switch ending {
        case .drop: connection.hangUp()
        case .unavailable: end(connection, [Self.streamError("503"), Self.streamEnd])
        case .restart: end(connection, [Self.streamError("515"), Self.streamEnd])
        case .replaced: replace(connection)
        case .end: end(connection, [Self.streamEnd])
        }
    }

    func delay(_ number: Int, milliseconds: Int) throws(SandboxError) {
        guard (0...600_000).contains(milliseconds) else {
            throw .malformed("a delay is 0 to 600000 milliseconds")
        }
        try connection(number).delay = milliseconds
    }

    func pack(_ number: Int, compresses: Bool?, splits: Bool?) throws(SandboxError) {
        let connection = try connection(number)
        if let compresses { connection.packing.compresses = compresses }
        if let splits { connection.packing.splits = splits }
    }

    func push(_ sketch: StanzaSketch, on number: Int) throws(SandboxError) {
        send(try sketch.node(), on: try connection(number))
    }

    func ping(_ number: Int) throws(SandboxError) { ping(try connection(number)) }

    func records(after number: Int, limit: Int) -> [StanzaRecord] {
        let kept = stanzas.kept.filter { $0.number > number }
        return kept.prefix(max(limit, 0)).map(\.record)
    }

    func watch() -> AsyncStream<StanzaRecord> {
        stanzas.watch { [weak self] number in
            Task { await self?.unwatch(number) }
        }
    }

    private func unwatch(_ number: Int) { stanzas.unwatch(number) }

    func clearViolations() { violations = [] }

    func failNextLogin(_ name: String, reason: Int) throws(SandboxError) {
        guard (400...599).contains(reason) else { throw .malformed("a reason is 400 to 599") }
        try device(named: name).nextFailure = reason
    }

    func remove(_ name: String) throws(SandboxError) { try remove(try device(named: name)) }

    func warn(_ name: String, exhaust: Bool) throws(SandboxError) {
        let device = try device(named: name)
        if exhaust { device.preKeys.exhaust() }
        warnOfFewKeys(device)
    }

    func prepareFlood(_ sketch: FloodSketch) throws(SandboxError) -> FloodState {
        let number = try prepareFlood(
            from: try person(named: sketch.from),
            to: try device(named: sketch.to),
            count: sketch.count,
            prefix: sketch.prefix ?? "flood "
        )
        return try flood(number).state
    }

    func floodState(_ number: Int) throws(SandboxError) -> FloodState { try flood(number).state }
}

/// A flood to be prepared.
public struct FloodSketch: Sendable, Hashable, Codable {
    /// The person who sends it.
    public var from: String
    /// The client it goes to.
    public var to: String
    /// How many messages.
    public var count: Int
    /// What each text starts with; its number follows.
    public var prefix: String?

    /// A flood of `count` texts.
    public init(from: String, to: String, count: Int, prefix: String? = nil) {
        self.from = from
        self.to = to
        self.count = count
        self.prefix = prefix
    }
}
