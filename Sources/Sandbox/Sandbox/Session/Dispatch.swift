import BinaryNode
import Model

extension World {
    /// Hands a client's stanza to the duty it belongs to.
    func dispatch(_ node: Node, _ bytes: [UInt8], on connection: Connection) {
        if case .ended = connection.phase { return }
        switch node.tag {
        case "iq": iq(node, on: connection)
        case "ib": checkBulletin(node, on: connection)
        case "xmlstreamend": break
        case "ack" where connection.registration != nil: break
        case "message", "receipt", "ack", "presence", "chatstate", "call":
            guard let device = connection.device else {
                return violate("<\(node.tag)> before login", node, on: connection)
            }
            fromDevice(device, node, bytes, on: connection)
        default: violate("unknown stanza <\(node.tag)>", node, on: connection)
        }
    }

    private func fromDevice(
        _ device: Device,
        _ node: Node,
        _ bytes: [UInt8],
        on connection: Connection
    ) {
        switch node.tag {
        case "message": accept(node, bytes, from: device, on: connection)
        case "receipt": acceptReceipt(node, from: device, on: connection)
        case "ack": acceptAck(node, from: device, on: connection)
        case "presence": acceptPresence(node, from: device, on: connection)
        case "chatstate": acceptChatState(node, from: device, on: connection)
        default: send(ack("call", node), on: connection)
        }
    }

    private func iq(_ node: Node, on connection: Connection) {
        guard let id = node.string("id"), !id.isEmpty, let type = node.string("type") else {
            return violate("<iq> needs id and type", node, on: connection)
        }
        switch type {
        case "result", "error": answered(node, id: id, on: connection)
        case "get", "set": request(node, type: type, id: id, on: connection)
        default: violate("<iq type> is none of get, set, result, error", node, on: connection)
        }
    }

    private func answered(_ node: Node, id: String, on connection: Connection) {
        if connection.pings.remove(id) != nil { return }
        guard let registration = connection.registration else {
            return violate("an answer that nobody waits for", node, on: connection)
        }
        pairingAnswered(node, id: id, registration, on: connection)
    }

    /// Answers a request; what nobody knows gets 501 at once.
    private func request(_ node: Node, type: String, id: String, on connection: Connection) {
        if node.attributes["to"] == nil {
            violate("<iq> without to", node, on: connection)
        } else if case .text = node.attributes["to"] {
            violate("<iq to> is text, not a JID token", node, on: connection)
        }
        let reply = answer(node, type, on: connection)
        guard let reply else { return }
        var iq = Node("iq", ["from": .jid(node.jid("to") ?? .server), "id": .text(id)])
        switch reply {
        case .result(let children):
            iq.attributes["type"] = "result"
            if !children.isEmpty { iq.content = .nodes(children) }
        case .error(let code):
            iq.attributes["type"] = "error"
            iq.content = .nodes([errorNode(code)])
        }
        send(iq, on: connection)
        if case .error(400) = reply {
            violate("a request of the wrong shape", node, on: connection)
        }
    }

    /// `<error code text/>` with the pair that clients compare.
    func errorNode(_ code: Int) -> Node {
        Node("error", ["code": .text(String(code)), "text": .text(Reply.texts[code] ?? "error")])
    }
}
