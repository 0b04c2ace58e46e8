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

    /// Takes a client's ack of something pushed to it.
    ///
    /// - Source: protocol notes 01, section 10.3.
    func acceptAck(_ node: Node, from device: Device, on connection: Connection) {
        guard let kind = node.string("class"), let id = node.string("id"), node.jid("to") != nil
        else { return violate("<ack> needs class, id and to", node, on: connection) }
        if let error = node.int("error") {
            device.tally.refused += 1
            log.warning("connection \(connection.number) refused a \(kind): \(error)")
        }
        if kind == "message", let owed = connection.owedAcks[id] {
            connection.owedAcks[id] = owed > 1 ? owed - 1 : nil
            return
        }
        confirm(kind, id, at: device)
    }

    /// Counts and forgets what a device confirmed.
    func confirm(_ kind: String, _ id: String, at device: Device) {
        let count = device.queue.confirm(kind, id)
        guard kind == "message" else { return }
        if count == 0 {
            device.tally.confirmedAgain += 1
        } else {
            device.tally.confirmed += count
            for flood in floods.values where flood.device === device { flood.confirm(id) }
        }
    }

    /// `<ack class id from/>` for something a client sent.
    func ack(_ kind: String, _ node: Node) -> Node {
        let id = Value.text(node.string("id") ?? "")
        var ack = Node("ack", ["class": .text(kind), "id": id])
        if let to = node.jid("to") {
            ack.attributes["from"] = .jid(kind == "message" ? to.bare : to)
        }
        if let type = node.string("type") { ack.attributes["type"] = .text(type) }
        if let participant = node.jid("participant") {
            ack.attributes["participant"] = .jid(participant)
        }
        return ack
    }
}
