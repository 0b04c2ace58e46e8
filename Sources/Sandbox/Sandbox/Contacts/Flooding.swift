import BinaryNode
import Model
import Protobuf

/// Prepares floods and lets them go.
struct Flooding {
    let world: World

    /// How many stanzas leave before others get a turn.
    private static let portion = 1000

    /// Encrypts many texts from a person for one client; nothing is sent yet.
    func prepare(_ sketch: FloodSketch) throws(SandboxError) -> FloodState {
        let person = try world.directory.person(named: sketch.from)
        let device = try world.directory.device(named: sketch.to)
        guard !device.isSimulated else { throw .malformed("a flood goes to a client") }
        guard (1...1_000_000).contains(sketch.count) else {
            throw .malformed("a flood has 1 to 1000000 messages")
        }
        world.database.acquaintances.add(person.id, knownBy: device.id.person)
        let flood = Flood(
            id: world.database.facts.next("last flood"),
            device: device,
            count: sketch.count
        )
        world.database.floods[flood.id] = flood
        let speaker = try Speaker(world: world, person: person.id)
        for index in 0..<sketch.count {
            let text = "\(sketch.prefix ?? "flood ")\(index)"
            let node = try stanza(text, speaker, device)
            guard let bytes = world.encoded(node) else { continue }
            world.database.queue.prepare(node, bytes, for: device.id, flood: flood.id)
        }
        return flood.state
    }

    private func stanza(
        _ text: String,
        _ speaker: Speaker,
        _ device: Device
    ) throws(SandboxError) -> Node {
        let speech = Speech.text(text)
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
