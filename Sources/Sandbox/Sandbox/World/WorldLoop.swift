import Crypto
import Model

/// Runs everything that happens in a world, one thing after another.
actor WorldLoop {
    private let world: World
    /// Whether what happened since the last commit is still to be made lasting.
    private var isSavePlanned = false
    private var isStopped = false

    /// How long what happens in a file's world may wait to be written.
    private static let saveDelay = 100

    /// Makes or opens a world.
    ///
    /// - Throws: `SandboxError` when the state file or the accounts cannot be used.
    static func start(_ options: SandboxServer.Options) async throws(SandboxError) -> WorldLoop {
        let loop = try WorldLoop(options)
        await loop.connectTimers()
        return loop
    }

    private init(_ options: SandboxServer.Options) throws(SandboxError) {
        let world = try World(options)
        try Population(world: world).settle()
        self.world = world
    }

    /// Lets the world's timers come back here.
    private func connectTimers() { world.timers.loop = self }

    /// The key that clients must trust.
    var rootKey: PublicKey { world.keys.root.publicKey }

    /// Does something in the world.
    ///
    /// - Throws: What `body` throws, or `SandboxError.failed` once the database has failed.
    func run<T: Sendable>(
        _ body: @Sendable (World) throws(SandboxError) -> T
    ) throws(SandboxError) -> T {
        if let obstacle = world.database.file.obstacle { throw .failed(obstacle) }
        defer { settle() }
        return try body(world)
    }

    /// Does something in the world that cannot go wrong.
    func perform<T: Sendable>(_ body: @Sendable (World) -> T) -> T {
        defer { settle() }
        return body(world)
    }

    /// Starts a pairing in the world and waits until the client signed, refused or hung up.
    func pair(
        _ begin: @Sendable (World) throws(SandboxError) -> AsyncStream<Registration.Outcome>
    ) async throws(SandboxError) -> JID {
        for await outcome in try run(begin) { return try outcome.get() }
        throw .failed("the sandbox stopped")
    }

    /// Does what timers up to this one were set for.
    func fire(_ place: Timers.Place) {
        let due = world.timers.take(through: place)
        guard !due.isEmpty else { return }
        for work in due { work(world) }
        settle()
    }

    /// Ends every connection and everything that was to happen later.
    func stop() {
        isStopped = true
        world.timers.stop()
        world.wire.stop()
        world.database.save()
        world.database.file.close()
        world.media.close()
    }

    /// Sends what waits, and sees to it that what changed is written soon.
    private func settle() {
        world.wire.flush()
        guard world.database.file.failure == nil else { return world.wire.stop() }
        guard !world.database.file.isInMemory, !isSavePlanned, !isStopped else { return }
        isSavePlanned = true
        Task { [weak self] in
            try? await Task.sleep(for: .milliseconds(Self.saveDelay))
            await self?.save()
        }
    }

    private func save() {
        isSavePlanned = false
        guard !isStopped else { return }
        world.database.save()
    }
}

extension WorldLoop {
    /// Starts a conversation over any pair of functions.
    func open(
        write: @escaping @Sendable ([UInt8]) -> Void,
        hangUp: @escaping @Sendable () -> Void
    ) -> Int {
        perform { Conversation(world: $0).open(write: write, hangUp: hangUp) }
    }

    /// Takes what a client sent, in order.
    func receive(_ messages: [[UInt8]], on number: Int) {
        perform { Conversation(world: $0).receive(messages, on: number) }
    }

    /// Forgets a connection whose socket is gone; what it did not confirm stays queued.
    func closed(_ number: Int) {
        perform { Conversation(world: $0).closed(number) }
    }
}
