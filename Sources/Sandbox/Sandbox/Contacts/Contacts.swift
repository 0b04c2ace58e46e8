import BinaryNode
import Crypto
import Model

/// What simulated people do when they are told to.
struct Contacts {
    let world: World

    /// Gives a person another script.
    func set(_ script: ContactScript, of person: Person.ID) {
        world.database.people.update(person) {
            $0.script = script
            script.behaviour.settle(&$0.habits)
        }
    }

    /// Lets a person's phone send something to another; returns the message id.
    @discardableResult
    func say(
        _ speech: Speech,
        from person: Person.ID,
        to other: Person.ID
    ) throws(SandboxError) -> String {
        guard let other = world.database.people[other] else {
            throw .missing("nobody here is \(other)")
        }
        return try Speaker(world: world, person: person).say(speech, to: other)
    }

    /// Lets a person's phone send something to a group; returns the message id.
    @discardableResult
    func say(
        _ speech: Speech,
        from person: Person.ID,
        in chat: JID
    ) throws(SandboxError) -> String {
        guard let group = world.groups.group(chat) else { throw .missing("no group \(chat)") }
        let speaker = try Speaker(world: world, person: person)
        return try GroupSpeaker(world: world, speaker: speaker, group: group).say(speech)
    }

    /// Sends read receipts for everything a person received from another; returns how many messages.
    @discardableResult
    func read(_ person: Person.ID, from other: Person) -> Int {
        guard let phone = world.database.devices[DeviceID(person: person, number: 0)] else {
            return 0
        }
        let read = world.database.arrivals.markRead(of: person, from: other.id)
        for batch in Dictionary(grouping: read, by: { $0.chat ?? "" }).values {
            guard let first = batch.first, let from = JID(first.from) else { continue }
            let group = first.chat.flatMap { JID($0) }
            var receipt = Node("receipt", ["id": .text(first.id), "type": "read"])
            receipt.attributes["to"] = .jid(group ?? from)
            if group != nil { receipt.attributes["participant"] = .jid(from) }
            let rest = batch.dropFirst().map { Node("item", ["id": .text($0.id)]) }
            if !rest.isEmpty { receipt.content = .nodes([Node("list", content: .nodes(rest))]) }
            ReceiptRouter(world: world, device: phone).route(receipt, ids: batch.map(\.id))
        }
        return read.count
    }

    /// Brings a person's simulated devices online, where they take what waited, or offline.
    func setOnline(_ isOnline: Bool, _ person: Person.ID) {
        world.database.people.update(person) { $0.habits.isOnline = isOnline }
        guard isOnline else { return }
        for device in world.directory.devices(of: person) where device.isSimulated {
            let waiting = world.database.queue.waiting(device.id, after: 0)
            world.database.queue.removeAll(device.id)
            for entry in waiting { SimulatedDevice(world: world, device: device).take(entry.node) }
        }
    }

    /// Changes whether others learn what an account read, and tells its clients.
    func setHidingReads(_ hides: Bool, _ person: Person.ID) {
        let value = hides ? "none" : "all"
        world.database.people.update(person) { person in
            for index in person.privacy.indices where person.privacy[index].name == "readreceipts" {
                person.privacy[index].value = value
            }
        }
        guard let person = world.database.people[person] else { return }
        let category = Node("category", ["name": "readreceipts", "value": .text(value)])
        ChangePrivacySettings.announce([category], of: person, except: nil, in: world)
    }

    /// Delivers what a person's messages waited for, in order or the last first.
    func release(_ person: Person.ID, reversed: Bool) {
        world.database.people.update(person) { $0.habits.holdsMessages = false }
        let held = world.database.held.take(of: person, reason: "hold")
        for entry in reversed ? held.reversed() : held {
            world.delivery.deliver(entry.node, to: entry.device)
        }
    }
}

extension Contacts {
    /// Makes a person register again: new identity, no sessions, and everybody is told.
    ///
    /// - Source: whatsmeow `notification.go` (`handleEncryptNotification`).
    func changeIdentity(_ id: Person.ID) throws(SandboxError) {
        for device in world.directory.devices(of: id) {
            let client = world.wire.session(of: device.id)
            world.endings.erase(device.id)
            if let client { world.endings.end(client, how: .removed) }
        }
        let random = world.random(of: id)
        world.database.people.update(id) {
            $0.rawID = random.uint32()
            $0.identity = KeyPair.generate(random)
            $0.keyListTime = world.now
            $0.devices = []
        }
        _ = try Population(world: world).addSimulated(to: id, number: 0)
        guard let person = world.database.people[id] else { return }
        for other in world.database.acquaintances.of(id) {
            for client in world.directory.clients(of: other) {
                var note = world.delivery.notification(
                    "encrypt",
                    from: person.jid,
                    [Node("identity")]
                )
                note.attributes["lid"] = .jid(person.lid)
                world.delivery.deliver(note, to: client.id)
            }
        }
    }

    /// Forgets a person's sessions with another, so that the next message starts a new one.
    func forgetSessions(of person: Person.ID, with other: Person) {
        for device in world.directory.devices(of: person) where device.isSimulated {
            world.database.signal.forget(other.lid.signalName, at: device.id)
        }
    }

    /// Links one more simulated companion to a person; returns its LID.
    func addCompanion(
        to id: Person.ID,
        _ sketch: CompanionSketch = CompanionSketch()
    ) throws(SandboxError) -> JID {
        guard let person = world.database.people[id] else { throw .missing("nobody is \(id)") }
        let isHosted = sketch.hosted ?? false
        guard !isHosted || !person.devices.contains(Device.hosted) else {
            throw .refused("\(person.number) has a hosted device")
        }
        let number = isHosted ? Device.hosted : person.nextDevice
        let device = try Population(world: world).addSimulated(to: id, number: number, sketch)
        world.database.people.update(id) { $0.keyListTime = world.now }
        DeviceAnnouncement(world: world, person: id).announce(.added(device))
        return device.lid
    }
}
