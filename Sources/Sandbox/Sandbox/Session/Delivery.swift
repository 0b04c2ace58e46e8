import Model
import Log
import BinaryNode

extension World {
    /// Hands a stanza to a device: to its script, or into its queue and over its connection.
    func deliver(_ node: Node, to device: Device) {
        deliver([node], to: device)
    }

    /// Hands several stanzas to a device, in order.
    func deliver(_ nodes: [Node], to device: Device) {
        if let party = device.party {
            guard device.person.isOnline else {
                for node in nodes { _ = device.queue.add(node) }
                return
            }
            for node in nodes { simulate(node, at: device, party) }
            return
        }
        for node in nodes { enqueue(node, for: device) }
        guard let connection = device.connection, connection.isActive else { return }
        send(nodes, on: connection)
    }

    private func enqueue(_ node: Node, for device: Device) {
        let number = device.queue.add(node)
        guard device.connection?.isActive == true else { return }
        device.queue.wasSent(number)
        device.tally.sent += 1
    }
}
