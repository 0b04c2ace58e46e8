import Crypto
import Model

/// Makes people and devices.
struct Population {
    let world: World

    /// Makes a person with a phone; the same number under the same seed gets the same keys.
    @discardableResult
    func addPerson(_ number: String, name: String) throws(SandboxError) -> Person {
        guard let id = Person.id(number) else {
            throw .malformed("a phone number is 7 to 15 digits, international, without +")
        }
        guard world.database.people[id] == nil else { throw .refused("\(number) exists already") }
        let random = world.random(of: id)
        world.database.people[id] = Person(number: id, name: name, now: world.now, random: random)
        _ = try addSimulated(to: id, number: 0)
        guard let person = world.database.people[id] else { throw .failed("nothing was stored") }
        return person
    }

    /// A phone number nobody has.
    func freeNumber() -> String {
        var last = world.database.facts.read("last free number") ?? 15_550_110_000
        repeat { last += 1 } while world.database.people[last] != nil
        world.database.facts.write("last free number", last)
        return String(last)
    }

    /// Gives a person a simulated device: the phone (0) or a companion.
    func addSimulated(
        to id: Person.ID,
        number: UInt16,
        _ sketch: CompanionSketch = CompanionSketch()
    ) throws(SandboxError) -> Device {
        guard var person = world.database.people[id] else { throw .missing("nobody is \(id)") }
        guard number < 256 else { throw .refused("a person has at most 255 companions") }
        let random = world.random("device \(id):\(number) \(person.rawID)")
        let device: Device
        do {
            device = try simulated(person, number, sketch, random)
        } catch {
            throw .failed("cannot make keys: \(error)")
        }
        if number > 0 {
            person.lastKeyIndex = device.keyIndex
            if !device.isHosted { person.lastDevice = max(person.lastDevice, number) }
        }
        person.devices = (person.devices.filter { $0 != number } + [number]).sorted()
        world.database.people[id] = person
        world.database.devices[device.id] = device
        return device
    }

    private func simulated(
        _ person: Person,
        _ number: UInt16,
        _ sketch: CompanionSketch,
        _ random: Randomness
    ) throws(CryptoError) -> Device {
        let identity = number == 0 ? person.identity : KeyPair.generate(random)
        let signed = KeyPair.generate(random)
        let registrationID = UInt32(1 + random.below(16_380))
        let signature = try XEdDSA.sign(
            signed.publicKey.serialized,
            with: identity.privateKey,
            random64: random.bytes(64)
        )
        let keyIndex = number == 0 ? 0 : person.lastKeyIndex + 1
        var device = Device(
            id: DeviceID(person: person.id, number: number),
            lidUser: person.lidUser,
            keyIndex: keyIndex,
            createdAt: world.now,
            name: number == 0 ? "phone" : "simulated companion",
            noiseKey: nil,
            encryptionSalt: random.bytes(32),
            keys: PublishedKeys(
                registrationID: registrationID,
                identity: identity.publicKey,
                signed: SignedKey(id: 1, key: signed.publicKey, signature: signature)
            ),
            secrets: DeviceSecrets(identity: identity, signed: signed)
        )
        guard number > 0 else { return device }
        device.isListed = sketch.listed
        device.account = try DeviceIdentity.sign(
            identity,
            keyIndex,
            person,
            isHosted: device.isHosted,
            isForged: sketch.proven == false,
            now: world.now,
            random: random
        )
        return device
    }
}

extension Population {
    /// Makes the accounts and, if wanted, the living world; a world that has people is left alone.
    func settle() throws(SandboxError) {
        guard world.database.everybody.isEmpty else { return }
        let names = ["Robin", "Kim", "Sasha", "Noa"]
        for (index, number) in world.options.accounts.enumerated() {
            try addPerson(number, name: names[index % names.count])
        }
        if world.options.isLiving { try settleResidents() }
    }

    private func settleResidents() throws(SandboxError) {
        for resident in Living.residents {
            let person = try addPerson(resident.number, name: resident.name)
            world.contacts.set(resident.script, of: person.id)
        }
    }

    /// Makes a person as a control request sketches one.
    func add(_ sketch: PersonSketch) throws(SandboxError) -> Person {
        let script = try (sketch.script ?? .phone).checked()
        let companions = sketch.companions ?? 0
        guard (0...20).contains(companions) else { throw .malformed("0 to 20 companions") }
        let person = try addPerson(sketch.number ?? freeNumber(), name: sketch.name)
        world.contacts.set(script, of: person.id)
        world.database.people.update(person.id) {
            if let reads = sketch.reads { $0.habits.readsAtOnce = reads }
            if let uses = sketch.usesPhoneAddress { $0.habits.usesPhoneAddress = uses }
        }
        for _ in 0..<companions { _ = try world.contacts.addCompanion(to: person.id) }
        return world.database.people[person.id] ?? person
    }
}
