import BinaryNode
import Log
import Model

/// Brings stanzas to devices: over their connection, into their queue, or to what plays them.
struct Delivery {
    let world: World

    /// Hands a stanza to a device.
    func deliver(_ node: Node, to device: DeviceID) { deliver([node], to: device) }

    /// Hands several stanzas to a device, in order; until it confirms them they stay in its queue.
    func deliver(_ nodes: [Node], to id: DeviceID) {
        guard let device = world.database.devices[id] else { return }
        if device.isSimulated { return play(nodes, at: device) }
        let client = world.wire.session(of: id)
        let isActive = client?.isActive == true
        for node in nodes {
            guard let bytes = world.encoded(node) else { continue }
            enqueue(node, bytes, for: id, sent: isActive)
            if isActive, let client { send(node, bytes, on: client) }
        }
    }

    private func play(_ nodes: [Node], at device: Device) {
        let isOnline =
            world.database.people.look(device.id.person) { $0.habits.isOnline } ?? false
        for node in nodes {
            if isOnline {
                SimulatedDevice(world: world, device: device).take(node)
            } else if let bytes = world.encoded(node) {
                enqueue(node, bytes, for: device.id, sent: false)
            }
        }
    }

    private func enqueue(_ node: Node, _ bytes: [UInt8], for device: DeviceID, sent: Bool) {
        let dropped = world.database.queue.add(node, bytes, for: device, sent: sent)
        guard sent || dropped > 0 else { return }
        world.database.devices.update(device) {
            $0.tally.sent += sent ? 1 : 0
            $0.tally.dropped += dropped
        }
    }
}

extension Delivery {
    /// How many stanzas are held back for a client at most.
    private static let patience = 20_000

    /// Sends stanzas to a client past its queue.
    func send(_ nodes: [Node], on client: ClientSession) {
        for node in nodes { send(node, on: client) }
    }

    /// Sends a stanza to a client past its queue.
    func send(_ node: Node, on client: ClientSession) {
        guard let bytes = world.encoded(node) else { return }
        send(node, bytes, on: client)
    }

    private func send(_ node: Node, _ bytes: [UInt8], on client: ClientSession) {
        guard client.delay == 0, client.delayed.isEmpty else { return delay(node, on: client) }
        world.wire.transmit(node, bytes, on: client)
    }

    private func delay(_ node: Node, on client: ClientSession) {
        if client.delayed.count >= Self.patience {
            world.log.warning("connection \(client.number): too much is delayed, the oldest goes")
            client.delayed.removeFirst()
        }
        client.delayed.append(node)
        let number = client.number
        world.timers.after(max(client.delay, 1)) { world in
            guard let client = world.wire.sessions[number], !client.delayed.isEmpty else { return }
            let due = client.delayed.removeFirst()
            guard let bytes = world.encoded(due) else { return }
            world.wire.transmit(due, bytes, on: client)
        }
    }

    /// `<notification from type id t>` around some children.
    func notification(_ type: String, from: JID, _ children: [Node]) -> Node {
        var node = Node("notification", ["from": .jid(from), "type": .text(type)])
        node.attributes["id"] = .text(world.serverID())
        node.attributes["t"] = .text(String(world.now))
        node.content = .nodes(children)
        return node
    }
}
