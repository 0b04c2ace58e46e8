extension SandboxServer {
    /// What clients sent that the real server would refuse, oldest first.
    public func violations() async -> [Violation] { await world.violations }

    /// Forgets the violations so far.
    public func clearViolations() async { await world.clearViolations() }

    /// The stanzas kept, oldest first, from after this number on.
    public func stanzas(after number: Int = 0, limit: Int = .max) async -> [StanzaRecord] {
        await world.records(after: number, limit: limit)
    }

    /// Every stanza from now on, both ways.
    public func watchStanzas() async -> AsyncStream<StanzaRecord> { await world.watch() }

    /// Ends a connection.
    public func end(_ connection: Int, _ ending: Ending = .drop) async throws(SandboxError) {
        try await world.end(connection, ending)
    }

    /// Holds back every stanza to a client for so many milliseconds.
    public func delay(_ connection: Int, milliseconds: Int) async throws(SandboxError) {
        try await world.delay(connection, milliseconds: milliseconds)
    }

    /// Compresses stanzas to a client, or sends frames in pieces; nil leaves a setting as it is.
    public func pack(
        _ connection: Int,
        compresses: Bool? = nil,
        splits: Bool? = nil
    ) async throws(SandboxError) {
        try await world.pack(connection, compresses: compresses, splits: splits)
    }

    /// Sends a client any stanza.
    public func push(_ stanza: StanzaSketch, on connection: Int) async throws(SandboxError) {
        try await world.push(stanza, on: connection)
    }

    /// Pings a client.
    public func ping(_ connection: Int) async throws(SandboxError) {
        try await world.ping(connection)
    }
}
