import Model
import Protobuf
import WAProto

extension SandboxServer {
    /// Lets a person's phone send a text; returns the message id.
    @discardableResult
    public func send(
        _ text: String,
        from: String,
        to: String
    ) async throws(SandboxError) -> String {
        try await loop.run { world throws(SandboxError) in
            let sender = try world.directory.person(named: from)
            let other = try world.directory.person(named: to)
            return try world.contacts.say(.text(text), from: sender.id, to: other.id)
        }
    }

    /// Lets a person's phone say or do something of any kind, in a chat with somebody or in a group, by number or
    /// address; returns the message id.
    @discardableResult
    public func say(
        _ sketch: SpeechSketch,
        from name: String,
        in chat: String
    ) async throws(SandboxError) -> String {
        try await loop.run { world throws(SandboxError) in
            let person = try world.directory.person(named: name)
            return try Saying(world: world, person: person, in: chat).say(sketch)
        }
    }

    /// Lets a person's phone post a text as a status for some people; returns the message id.
    @discardableResult
    public func post(
        _ text: String,
        from name: String,
        for viewers: [String]
    ) async throws(SandboxError) -> String {
        try await loop.run { world throws(SandboxError) in
            let person = try world.directory.person(named: name)
            var people: [Person] = []
            for viewer in viewers { people.append(try world.directory.person(named: viewer)) }
            let speech = Speech(
                content: .with { $0.extendedTextMessage.text = text },
                type: "text",
                words: text
            )
            let speaker = try Speaker(world: world, person: person.id)
            return try StatusSpeaker(world: world, speaker: speaker).post(speech, for: people)
        }
    }

    /// What a person's simulated devices received, oldest first.
    public func arrivals(_ name: String) async throws(SandboxError) -> [Arrival] {
        try await loop.run { world throws(SandboxError) in
            world.database.arrivals.all(of: try world.directory.person(named: name).id)
        }
    }

    /// What a person's simulated devices sent and which receipts came back, oldest first.
    public func sendings(_ name: String) async throws(SandboxError) -> [Sending] {
        try await loop.run { world throws(SandboxError) in
            world.database.sendings.all(of: try world.directory.person(named: name).id)
        }
    }

    /// What a person received and sent, counted.
    public func tally(_ name: String) async throws(SandboxError) -> PersonTally {
        try await loop.run { world throws(SandboxError) in
            PersonTally(try world.directory.person(named: name), in: world)
        }
    }

    /// What went to and came from a client, counted.
    public func tally(device: String) async throws(SandboxError) -> DeviceState {
        try await loop.run { world throws(SandboxError) in
            DeviceState(try world.directory.device(named: device), in: world)
        }
    }

    /// Lets a person read everything another sent; returns how many messages that were.
    @discardableResult
    public func read(_ name: String, from other: String) async throws(SandboxError) -> Int {
        try await loop.run { world throws(SandboxError) in
            world.contacts.read(
                try world.directory.person(named: name).id,
                from: try world.directory.person(named: other)
            )
        }
    }

    /// Decides what happens to the next messages of a person on their way to clients.
    public func trouble(_ troubles: [Trouble], from name: String) async throws(SandboxError) {
        try await order(troubles.map { FaultOrder($0.rawValue) }, for: name)
    }

    /// Makes a person ask for the next messages again instead of reading them.
    public func breakNext(
        _ count: Int = 1,
        at name: String,
        withKeys: Bool = true
    ) async throws(SandboxError) {
        try await order([FaultOrder(AskAgain.name, times: count, withKeys: withKeys)], for: name)
    }

    /// Lets something go wrong with what a person does next.
    ///
    /// - Throws: `SandboxError.malformed` for an order that cannot be carried out.
    public func order(_ faults: [FaultOrder], for name: String) async throws(SandboxError) {
        try await loop.run { world throws(SandboxError) in
            let person = try world.directory.person(named: name)
            try FaultOrders.add(faults, to: person.id, in: world)
        }
    }

    /// What is still to go wrong with what a person does next.
    public func faults(_ name: String) async throws(SandboxError) -> [FaultOrder] {
        try await loop.run { world throws(SandboxError) in
            try world.directory.person(named: name).faults
        }
    }

    /// Forgets what was to go wrong with what a person does next.
    public func clearFaults(_ name: String) async throws(SandboxError) {
        try await change(name) { $0.faults = [] }
    }

    /// Decides what the server does with the next messages of an account's clients.
    public func ackFaults(_ faults: [AckFault], for name: String) async throws(SandboxError) {
        try await order(faults.map(\.order), for: name)
    }

    /// Lets a person's messages to clients wait on the server.
    public func hold(_ name: String) async throws(SandboxError) {
        try await change(name) { $0.habits.holdsMessages = true }
    }

    /// Delivers what waited, in order or the last first.
    public func release(_ name: String, reversed: Bool = false) async throws(SandboxError) {
        try await loop.run { world throws(SandboxError) in
            let person = try world.directory.person(named: name)
            world.contacts.release(person.id, reversed: reversed)
        }
    }

    /// Encrypts many texts from a person for one client; nothing is sent yet.
    public func prepareFlood(_ sketch: FloodSketch) async throws(SandboxError) -> FloodState {
        try await loop.run { world throws(SandboxError) in
            try Flooding(world: world).prepare(sketch)
        }
    }

    /// Sends a prepared flood at once, or queues it while the client is away.
    public func releaseFlood(_ number: Int) async throws(SandboxError) {
        _ = try await loop.run { world throws(SandboxError) in
            try Flooding(world: world).release(number)
        }
    }

    /// How far a flood is.
    public func flood(_ number: Int) async throws(SandboxError) -> FloodState {
        try await loop.run { world throws(SandboxError) in
            try Flooding(world: world).state(number)
        }
    }
}
