public import Model

extension SandboxServer {
    /// The whole world at this moment.
    public func state() async -> WorldState { await world.state(url: url) }

    /// One person, by number or address.
    public func person(_ name: String) async throws(SandboxError) -> PersonState {
        try await world.person(name)
    }

    /// Makes an account: a person whose phone can link clients.
    @discardableResult
    public func addAccount(
        _ number: String? = nil,
        name: String = "Account"
    ) async throws(SandboxError) -> PersonState {
        try await world.make(PersonSketch(name: name, number: number))
    }

    /// Makes a contact that answers from a script.
    @discardableResult
    public func addContact(
        _ name: String,
        script: ContactScript = .echo,
        number: String? = nil
    ) async throws(SandboxError) -> PersonState {
        try await world.make(PersonSketch(name: name, number: number, script: script))
    }

    /// Makes a person with everything chosen.
    @discardableResult
    public func add(_ sketch: PersonSketch) async throws(SandboxError) -> PersonState {
        try await world.make(sketch)
    }

    /// Gives a person another script.
    public func setScript(_ script: ContactScript, of name: String) async throws(SandboxError) {
        try await world.with(name) { $0.set(script, for: $1) }
    }

    /// Brings a person's simulated devices online or offline.
    public func setOnline(_ isOnline: Bool, _ name: String) async throws(SandboxError) {
        try await world.with(name) { $0.setOnline(isOnline, $1) }
    }

    /// Makes a person send read receipts at once, or no longer.
    public func setReading(_ reads: Bool, _ name: String) async throws(SandboxError) {
        try await world.with(name) { $1.readsAtOnce = reads }
    }

    /// Lets an account's phone hide from others what was read, or no longer; its clients are told.
    public func setHidingReads(_ hides: Bool, _ name: String) async throws(SandboxError) {
        try await world.with(name) { $0.setHidingReads(hides, $1) }
    }

    /// Makes a person's messages name the phone number instead of the LID, or no longer.
    public func setPhoneAddress(_ uses: Bool, _ name: String) async throws(SandboxError) {
        try await world.with(name) { $1.usesPhoneAddress = uses }
    }

    /// Lets a person register again with a new identity.
    public func changeIdentity(_ name: String) async throws(SandboxError) {
        try await world.with(name) { world, person throws(SandboxError) in
            try world.changeIdentity(person)
        }
    }

    /// Lets a person forget the sessions with another.
    public func forgetSessions(_ name: String, with other: String) async throws(SandboxError) {
        try await world.with(name) { world, person throws(SandboxError) in
            world.forgetSessions(of: person, with: try world.person(named: other))
        }
    }

    /// Links one more simulated companion to a person; returns its LID.
    @discardableResult
    public func addCompanion(to name: String) async throws(SandboxError) -> JID {
        try await world.with(name) { world, person throws(SandboxError) in
            try world.addCompanion(to: person)
        }
    }

    /// Locks an account, so that logins fail with 403, or unlocks it.
    public func setLocked(_ isLocked: Bool, _ name: String) async throws(SandboxError) {
        try await world.with(name) { $1.isLocked = isLocked }
    }
}
