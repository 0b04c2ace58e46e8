import BinaryNode
import Model
import Protobuf

/// Prepares floods and lets them go.
struct Flooding {
    let world: World

    /// How many stanzas leave before others get a turn.
    private static let portion = 1000

    /// Encrypts many texts from a person, or from several, for one client; nothing is sent yet.
    func prepare(_ sketch: FloodSketch) throws(SandboxError) -> FloodState {
        let device = try world.directory.device(named: sketch.to)
        guard !device.isSimulated else { throw .malformed("a flood goes to a client") }
        guard (1...1_000_000).contains(sketch.count) else {
            throw .malformed("a flood has 1 to 1000000 messages")
        }
        var speakers: [Speaker] = []
        for name in [sketch.from] + (sketch.others ?? []) {
            let person = try world.directory.person(named: name)
            speakers.append(try Speaker(world: world, person: person.id))
        }
        let group = try group(sketch, speakers.map(\.person.id) + [device.id.person])
        let flood = Flood(
            id: world.database.facts.next("last flood"),
            device: device,
            count: sketch.count
        )
        world.database.floods[flood.id] = flood
        for speaker in speakers {
            world.database.acquaintances.add(speaker.person.id, knownBy: device.id.person)
        }
        for index in 0..<sketch.count {
            let speaker = speakers[index % speakers.count]
            let speech = Speech.text("\(sketch.prefix ?? "flood ")\(index)")
            let node = try stanza(speech, speaker, group, device)
            guard let bytes = world.encoded(node) else { continue }
            world.database.queue.prepare(node, bytes, for: device.id, flood: flood.id)
        }
        return flood.state
    }

    /// The group that a flood goes to, with all whom it concerns in it; nil for none.
    private func group(
        _ sketch: FloodSketch,
        _ people: [Person.ID]
    ) throws(SandboxError) -> GroupRecord? {
        guard let name = sketch.group else { return nil }
        let group = try world.groups.group(named: name)
        for person in people where group.role(of: person) == nil {
            throw .refused("\(person) is not in \(name)")
        }
        return group
    }

    private func stanza(
        _ speech: Speech,
        _ speaker: Speaker,
        _ group: GroupRecord?,
        _ device: Device
    ) throws(SandboxError) -> Node {
        if let group {
            return try GroupSpeaker(world: world, speaker: speaker, group: group)
                .copy(of: speech, for: device)
        }
        let content = speech.content.serializedBytes()
        let id = Speech.id(speaker.sealing.keys.random)
        let enc = try speaker.sealing.seal(content, for: device)
        speaker.remember(id, speech, content, to: device.lid, time: nil)
        return Node(
            "message",
            [
                "from": .jid(speaker.device.lid), "id": .text(id), "type": "text",
                "t": .text(String(world.now)), "notify": .text(speaker.person.name),
                "sender_pn": .jid(speaker.person.jid), "addressing_mode": "lid",
            ],
            content: .nodes([enc])
        )
    }

    /// Sends a prepared flood at once, or queues it while its client is away.
    func release(_ number: Int) throws(SandboxError) -> FloodState {
        guard let flood = world.database.floods[number] else {
            throw .missing("no flood \(number)")
        }
        guard flood.releasedAt == nil else {
            throw .refused("flood \(number) was released already")
        }
        world.database.floods.update(number) { $0.release() }
        _ = world.database.queue.release(flood: number, for: flood.device)
        sendPortion(of: number, to: flood.device, after: 0)
        return world.database.floods[number]?.state ?? flood.state
    }

    /// Sends the next messages; the rest follows when others had their turn.
    private func sendPortion(of flood: Int, to device: DeviceID, after last: Int) {
        guard let client = world.wire.session(of: device), client.isActive else { return }
        let entries = world.database.queue.unsent(
            flood: flood,
            for: device,
            after: last,
            limit: Self.portion
        )
        guard let first = entries.first, let end = entries.last else { return }
        for entry in entries { world.delivery.send(entry.node, on: client) }
        world.database.queue.wereSent(device, from: first.number, to: end.number)
        world.database.devices.update(device) { $0.tally.sent += entries.count }
        world.timers.after(0) { world in
            Flooding(world: world).sendPortion(of: flood, to: device, after: end.number)
        }
    }

    /// How far a flood is.
    func state(_ number: Int) throws(SandboxError) -> FloodState {
        guard let flood = world.database.floods[number] else {
            throw .missing("no flood \(number)")
        }
        return flood.state
    }
}
