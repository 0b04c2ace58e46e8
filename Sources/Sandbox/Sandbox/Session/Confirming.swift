import BinaryNode
import Log
import Model

extension World {
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
        if let stanza = device.queue.find(kind, id, for: node) {
            checkEcho(node, of: stanza, on: connection)
        }
        if kind == "message", let owed = connection.owedAcks[id] {
            connection.owedAcks[id] = owed > 1 ? owed - 1 : nil
            return
        }
        confirm(kind, id, by: node, at: device)
    }

    /// Checks that an ack or receipt goes back where its stanza came from.
    func checkEcho(_ node: Node, of stanza: Node, on connection: Connection) {
        if node.attributes["to"] != stanza.attributes["from"] {
            violate("<\(node.tag)> goes to another address than the stanza's", node, on: connection)
        }
        if let recipient = stanza.attributes["recipient"],
            node.attributes["recipient"] != recipient
        {
            violate("<\(node.tag)> does not echo the recipient", node, on: connection)
        }
    }

    /// Checks that a delivery receipt is of the kind that its message asks for.
    func checkKind(_ node: Node, of message: Node, at device: Device, on connection: Connection) {
        let type = node.string("type")
        let isOwn = message.jid("from").flatMap { person($0) } === device.person
        let isPeer = message.string("category") == "peer"
        let right: Set<String?> =
            isPeer ? ["sender", "peer_msg"] : isOwn ? ["sender"] : [nil, "inactive"]
        guard ["sender", "peer_msg", "inactive", nil].contains(type), !right.contains(type) else {
            return
        }
        violate("a delivery receipt of the wrong type", node, on: connection)
    }

    /// Counts and forgets what a device confirmed.
    func confirm(_ kind: String, _ id: String, by answer: Node, at device: Device) {
        let count = device.queue.confirm(kind, id, by: answer)
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
