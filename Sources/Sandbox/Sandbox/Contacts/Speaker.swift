import BinaryNode
import Model
import Protobuf
import WAProto

/// A simulated device that sends messages to people.
struct Speaker {
    let world: World
    let person: Person
    let device: Device
    let sealing: Sealing

    /// - Throws: `SandboxError.missing` when the person has no simulated device with this number.
    init(
        world: World,
        person id: Person.ID,
        device number: UInt16 = 0
    ) throws(SandboxError) {
        guard let person = world.database.people[id],
            let device = world.database.devices[DeviceID(person: id, number: number)],
            let keys = SimulatedKeys(world: world, device: device)
        else { throw .missing("\(id) has no simulated device \(number)") }
        self.world = world
        self.person = person
        self.device = device
        sealing = Sealing(world: world, keys: keys)
    }

    /// Sends a message to a person, encrypted for each device concerned, or only for one.
    ///
    /// The stanza claims `time` (Unix seconds; nil is now), and its id is returned: the one given, or a new one.
    @discardableResult
    func say(
        _ speech: Speech,
        id given: String? = nil,
        to other: Person,
        time: Int? = nil,
        onlyTo target: Device? = nil
    ) throws(SandboxError) -> String {
        let id = given ?? Speech.id(sealing.keys.random)
        let speech = speech.disappearing(by: person.habits.timer)
        let content = speech.content.serializedBytes()
        let targets = target.map { [$0] } ?? devices(with: other)
        let copies = try copies(of: content, for: targets, chat: other.lid)
        remember(id, speech, content, to: other.lid, time: time)
        let to = person.habits.usesPhoneAddress ? other.jid : other.lid
        var message = speech.traits.stanza(id)
        message.attributes["to"] = .jid(to)
        if let time { message.attributes["t"] = .text(String(time)) }
        message.content = .nodes(
            [Node("participants", content: .nodes(copies))] + identity + speech.traits.companions
        )
        MessageCopies(world: world, sender: device).fanOut(message, to: to, of: other)
        return id
    }

    /// What comes with a first message: nothing from a phone.
    var identity: [Node] {
        device.account.map { [Node("device-identity", bytes: $0)] } ?? []
    }

    private func devices(with other: Person) -> [Device] {
        let own = other.id == person.id ? [] : world.directory.devices(of: person.id)
        return (world.directory.devices(of: other.id) + own).filter { $0.id != device.id }
    }

    private func copies(
        of content: [UInt8],
        for targets: [Device],
        chat: JID
    ) throws(SandboxError) -> [Node] {
        let own = try Sealing.deviceSent(content, to: chat)
        var copies: [Node] = []
        for target in targets {
            let isOwn = target.id.person == person.id
            let enc = try sealing.seal(isOwn ? own : content, for: target)
            let jid = target.jid(like: person.habits.usesPhoneAddress ? person.jid : person.lid)
            copies.append(Node("to", ["jid": .jid(jid)], content: .nodes([enc])))
        }
        return copies
    }

    /// Keeps a message for resends.
    func remember(_ id: String, _ speech: Speech, _ content: [UInt8], to: JID, time: Int?) {
        let sending = Sending(
            id: id,
            to: "\(to)",
            text: speech.words,
            time: time.map { $0 * 1000 } ?? Clock.milliseconds
        )
        world.database.sendings.add(sending, content, speech.traits, of: person.id)
    }
}
