import BinaryNode
public import Model

extension SandboxServer {
    /// The whole world at this moment.
    public func state() async -> WorldState {
        await loop.perform { [url] in WorldState($0, url: url) }
    }

    /// One person, by number or address.
    public func person(_ name: String) async throws(SandboxError) -> PersonState {
        try await loop.run { world throws(SandboxError) in
            PersonState(try world.directory.person(named: name), in: world)
        }
    }

    /// Makes an account: a person whose phone can link clients.
    @discardableResult
    public func addAccount(
        _ number: String? = nil,
        name: String = "Account"
    ) async throws(SandboxError) -> PersonState {
        try await add(PersonSketch(name: name, number: number))
    }

    /// Makes a contact that answers from a script.
    @discardableResult
    public func addContact(
        _ name: String,
        script: ContactScript = .echo,
        number: String? = nil
    ) async throws(SandboxError) -> PersonState {
        try await add(PersonSketch(name: name, number: number, script: script))
    }

    /// Makes a person with everything chosen.
    @discardableResult
    public func add(_ sketch: PersonSketch) async throws(SandboxError) -> PersonState {
        try await loop.run { world throws(SandboxError) in
            PersonState(try Population(world: world).add(sketch), in: world)
        }
    }

    /// Gives a person another script.
    public func setScript(_ script: ContactScript, of name: String) async throws(SandboxError) {
        try await loop.run { world throws(SandboxError) in
            let person = try world.directory.person(named: name)
            world.contacts.set(try script.checked(), of: person.id)
        }
    }

    /// Brings a person's simulated devices online or offline.
    public func setOnline(_ isOnline: Bool, _ name: String) async throws(SandboxError) {
        try await loop.run { world throws(SandboxError) in
            world.contacts.setOnline(isOnline, try world.directory.person(named: name).id)
        }
    }

    /// Makes a person send read receipts at once, or no longer.
    public func setReading(_ reads: Bool, _ name: String) async throws(SandboxError) {
        try await change(name) { $0.habits.readsAtOnce = reads }
    }

    /// Says whether somebody uses a person's simulated devices: if not, their receipts are `inactive`.
    public func setAvailable(_ isAvailable: Bool, _ name: String) async throws(SandboxError) {
        try await change(name) { $0.habits.isAvailable = isAvailable }
    }

    /// Lets an account's phone hide from others what was read, or no longer; its clients are told.
    public func setHidingReads(_ hides: Bool, _ name: String) async throws(SandboxError) {
        try await loop.run { world throws(SandboxError) in
            world.contacts.setHidingReads(hides, try world.directory.person(named: name).id)
        }
    }

    /// Makes a person's messages name the phone number instead of the LID, or no longer.
    public func setPhoneAddress(_ uses: Bool, _ name: String) async throws(SandboxError) {
        try await change(name) { $0.habits.usesPhoneAddress = uses }
    }

    /// Says whether an account's chats have moved to LIDs: from then on messages to people in the other namespace
    /// are refused, with 463 to a number where they have and 400 to a LID where they have not; and where they have,
    /// numbers of others lead to no devices.
    public func setMigrated(_ isMigrated: Bool, _ name: String) async throws(SandboxError) {
        try await change(name) { $0.habits.isMigrated = isMigrated }
    }

    /// Says whether messages to a person must bring a token, or are refused with 463.
    public func setNeedsToken(_ needs: Bool, _ name: String) async throws(SandboxError) {
        try await change(name) { $0.habits.needsToken = needs }
    }

    /// Lets a person set how long messages stay in their chats (0 for ever), and tell another; a client's texts to
    /// them must say so from then on.
    public func setTimer(
        _ seconds: UInt32,
        of name: String,
        tell other: String
    ) async throws(SandboxError) {
        try await loop.run { world throws(SandboxError) in
            let person = try world.directory.person(named: name)
            let other = try world.directory.person(named: other)
            try world.contacts.setTimer(seconds, of: person.id, tell: other.id)
        }
    }

    /// Limits to whom an account's clients may write, or lifts the limits.
    public func setLimits(
        _ lock: ReachLock?,
        _ cap: ReachCap? = nil,
        of name: String
    ) async throws(SandboxError) {
        try await change(name) {
            $0.habits.lock = lock
            $0.habits.cap = cap
        }
    }

    /// Changes what the server tells an account's clients of its properties; they learn at their next login.
    public func setProps(_ values: [String: String], of name: String) async throws(SandboxError) {
        guard values.keys.allSatisfy({ Int($0) != nil }) else {
            throw .malformed("a property goes by its number")
        }
        try await change(name) {
            $0.habits.props = values
            $0.habits.propsVersion = ($0.habits.propsVersion ?? 0) + 1
        }
    }

    /// Lets a person issue a token to another, so many seconds ago: up to ten years.
    public func issueToken(
        from name: String,
        to other: String,
        age: Int = 0
    ) async throws(SandboxError) {
        guard 0...315_360_000 ~= age else {
            throw .malformed("a token's age is a number of seconds, of ten years at most")
        }
        try await loop.run { world throws(SandboxError) in
            let person = try world.directory.person(named: name)
            let other = try world.directory.person(named: other)
            IssueTokens.hand(from: person, to: other.id, time: world.now - age, world)
        }
    }

    /// Lets an account's phone tell its clients which LIDs everybody has: the chats have moved to them.
    public func tellLIDs(_ name: String) async throws(SandboxError) {
        try await loop.run { world throws(SandboxError) in
            try world.contacts.tellLIDs(try world.directory.person(named: name))
        }
    }

    /// Lets a person register again with a new identity.
    public func changeIdentity(_ name: String) async throws(SandboxError) {
        try await loop.run { world throws(SandboxError) in
            try world.contacts.changeIdentity(try world.directory.person(named: name).id)
        }
    }

    /// Lets a person forget the sessions with another.
    public func forgetSessions(_ name: String, with other: String) async throws(SandboxError) {
        try await loop.run { world throws(SandboxError) in
            world.contacts.forgetSessions(
                of: try world.directory.person(named: name).id,
                with: try world.directory.person(named: other)
            )
        }
    }

    /// Links one more simulated companion to a person; returns its LID.
    @discardableResult
    public func addCompanion(
        to name: String,
        _ sketch: CompanionSketch = CompanionSketch()
    ) async throws(SandboxError) -> JID {
        try await loop.run { world throws(SandboxError) in
            try world.contacts.addCompanion(to: try world.directory.person(named: name).id, sketch)
        }
    }

    /// Says what is wrong from now on with the list of devices that a person's phone signs.
    public func setKeyList(_ state: KeyListState, of name: String) async throws(SandboxError) {
        try await loop.run { world throws(SandboxError) in
            let person = try world.directory.person(named: name)
            let devices = world.directory.devices(of: person.id)
            let present = FetchDevices.keyIndexList(person, devices, world).bytes
            world.database.people.update(person.id) {
                $0.habits.keyList = state
                if state == .old { $0.habits.oldKeyList = present }
            }
        }
    }

    /// Says whether the server keeps to itself which LID a person has.
    public func setHidesLID(_ hides: Bool, _ name: String) async throws(SandboxError) {
        try await change(name) { $0.habits.hidesLID = hides }
    }

    /// Makes the server correct a number that nobody has to a person's when it is looked up.
    public func correct(_ number: String, to name: String) async throws(SandboxError) {
        try await loop.run { world throws(SandboxError) in
            let person = try world.directory.person(named: name)
            guard let wrong = Person.id(number), world.database.people[wrong] == nil else {
                throw .malformed("\(number) is no number that nobody has")
            }
            world.database.facts.write("corrected \(wrong)", person.id)
        }
    }

    /// Changes several habits of a person at once.
    func setHabits(_ habits: HabitsBody, of name: String) async throws(SandboxError) {
        try await change(name) {
            if let reads = habits.reads { $0.habits.readsAtOnce = reads }
            if let isAvailable = habits.isAvailable { $0.habits.isAvailable = isAvailable }
            if let uses = habits.usesPhoneAddress { $0.habits.usesPhoneAddress = uses }
            if let isLocked = habits.isLocked { $0.habits.isLocked = isLocked }
            if let isMigrated = habits.isMigrated { $0.habits.isMigrated = isMigrated }
            if let needs = habits.needsToken { $0.habits.needsToken = needs }
            if let hides = habits.hidesLID { $0.habits.hidesLID = hides }
        }
        if let asks = habits.asksPasskey { try await setAsksPasskey(asks, name) }
        if let state = habits.keyList { try await setKeyList(state, of: name) }
        if let number = habits.corrects { try await correct(number, to: name) }
        if let isOnline = habits.isOnline { try await setOnline(isOnline, name) }
    }

    /// Changes one person.
    func change(
        _ name: String,
        _ change: @Sendable (inout Person) -> Void
    ) async throws(SandboxError) {
        try await loop.run { world throws(SandboxError) in
            world.database.people.update(try world.directory.person(named: name).id, change)
        }
    }
}
