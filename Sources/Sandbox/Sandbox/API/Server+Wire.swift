extension SandboxServer {
    /// What clients sent that the real server would refuse, oldest first.
    public func violations() async -> [Violation] { await loop.perform { $0.violations.all } }

    /// Forgets the violations so far.
    public func clearViolations() async { await loop.perform { $0.violations.clear() } }

    /// The stanzas kept, oldest first, from after this number on.
    public func stanzas(after number: Int = 0, limit: Int = .max) async -> [StanzaRecord] {
        await loop.perform { world in
            world.wire.stanzas.after(number, limit: limit).map(\.record)
        }
    }

    /// Every stanza from now on, both ways.
    public func watchStanzas() async -> AsyncStream<StanzaRecord> {
        let loop = loop
        return await loop.perform { world in
            world.wire.stanzas.watch { number in
                Task { await loop.perform { $0.wire.stanzas.unwatch(number) } }
            }
        }
    }

    /// Ends a connection.
    public func end(_ connection: Int, _ ending: Ending = .drop) async throws(SandboxError) {
        try await on(connection) { $0.endings.end($1, how: ending) }
    }

    /// Holds back every stanza to a client for so many milliseconds.
    public func delay(_ connection: Int, milliseconds: Int) async throws(SandboxError) {
        guard (0...600_000).contains(milliseconds) else {
            throw .malformed("a delay is 0 to 600000 milliseconds")
        }
        try await on(connection) { $1.delay = milliseconds }
    }

    /// Compresses stanzas to a client, or sends frames in pieces; nil leaves a setting as it is.
    public func pack(
        _ connection: Int,
        compresses: Bool? = nil,
        splits: Bool? = nil
    ) async throws(SandboxError) {
        try await on(connection) {
            if let compresses { $1.packing.compresses = compresses }
            if let splits { $1.packing.splits = splits }
        }
    }

    /// Sends a client any stanza.
    public func push(_ stanza: StanzaSketch, on connection: Int) async throws(SandboxError) {
        let node = try stanza.node()
        try await on(connection) { $0.delivery.send(node, on: $1) }
    }

    /// Pings a client.
    public func ping(_ connection: Int) async throws(SandboxError) {
        try await on(connection) { ServerPing.send(on: $1, in: $0) }
    }

    /// Does something with a live connection.
    private func on(
        _ number: Int,
        _ body: @Sendable (World, ClientSession) -> Void
    ) async throws(SandboxError) {
        try await loop.run { world throws(SandboxError) in
            guard let client = world.wire.sessions[number] else {
                throw .missing("no connection \(number)")
            }
            body(world, client)
        }
    }
}
