import Model

extension SandboxServer {
    /// Lets a person's phone send a text; returns the message id.
    @discardableResult
    public func send(
        _ text: String,
        from: String,
        to: String
    ) async throws(SandboxError) -> String {
        try await world.say(text, from: from, to: to)
    }

    /// What a person's simulated devices received, oldest first.
    public func arrivals(_ name: String) async throws(SandboxError) -> [Arrival] {
        try await world.with(name) { $1.arrivals.all }
    }

    /// What a person's simulated devices sent and which receipts came back, oldest first.
    public func sendings(_ name: String) async throws(SandboxError) -> [Sending] {
        try await world.with(name) { $1.sendings.all }
    }

    /// What a person received and sent, counted.
    public func tally(_ name: String) async throws(SandboxError) -> PersonTally {
        try await world.with(name) { PersonTally($1) }
    }

    /// What went to and came from a client, counted.
    public func tally(device: String) async throws(SandboxError) -> DeviceState {
        try await world.deviceState(device)
    }

    /// Lets a person read everything another sent; returns how many messages that were.
    @discardableResult
    public func read(_ name: String, from other: String) async throws(SandboxError) -> Int {
        try await world.with(name) { world, person throws(SandboxError) in
            world.sendRead(from: person, to: try world.person(named: other))
        }
    }

    /// Decides what happens to the next messages of a person on their way to clients.
    public func trouble(_ troubles: [Trouble], from name: String) async throws(SandboxError) {
        try await world.with(name) { $1.troubles += troubles }
    }

    /// Makes a person ask for the next messages again instead of reading them.
    public func breakNext(
        _ count: Int = 1,
        at name: String,
        withKeys: Bool = true
    ) async throws(SandboxError) {
        try await world.with(name) { $1.breaks = (count, withKeys) }
    }

    /// Decides what the server does with the next messages of an account's clients.
    public func ackFaults(_ faults: [AckFault], for name: String) async throws(SandboxError) {
        try await world.with(name) { $1.ackFaults += faults }
    }

    /// Lets a person's messages to clients wait on the server.
    public func hold(_ name: String) async throws(SandboxError) {
        try await world.with(name) { $0.hold($1) }
    }

    /// Delivers what waited, in order or the last first.
    public func release(_ name: String, reversed: Bool = false) async throws(SandboxError) {
        try await world.with(name) { $0.release($1, reversed: reversed) }
    }

    /// Encrypts many texts from a person for one client; nothing is sent yet.
    public func prepareFlood(_ sketch: FloodSketch) async throws(SandboxError) -> FloodState {
        try await world.prepareFlood(sketch)
    }

    /// Sends a prepared flood at once, or queues it while the client is away.
    public func releaseFlood(_ number: Int) async throws(SandboxError) {
        try await world.releaseFlood(number)
    }

    /// How far a flood is.
    public func flood(_ number: Int) async throws(SandboxError) -> FloodState {
        try await world.floodState(number)
    }
}

extension World {
    func deviceState(_ name: String) throws(SandboxError) -> DeviceState {
        DeviceState(try device(named: name))
    }
}
