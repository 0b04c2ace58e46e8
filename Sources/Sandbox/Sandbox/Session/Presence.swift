import BinaryNode
import Model

extension World {
    /// Takes a client's presence: the name it publishes; subscriptions are noted in the log only.
    func acceptPresence(_ node: Node, from device: Device, on connection: Connection) {
        let type = node.string("type")
        switch type {
        case "subscribe", "unsubscribe":
            if node.jid("to") == nil {
                violate("<presence type=\"\(type ?? "")\"> needs to", node, on: connection)
            }
        case nil, "available", "unavailable":
            if let name = node.string("name"), !name.isEmpty { device.person.name = name }
            device.isAvailable = type == "available"
        default:
            violate("unknown presence", node, on: connection)
        }
    }

    /// Passes typing on to the other side's connected devices.
    func acceptChatState(_ node: Node, from device: Device, on connection: Connection) {
        guard let to = node.jid("to"), node.children.count == 1,
            ["composing", "paused"].contains(node.children[0].tag)
        else { return violate("<chatstate> needs to and one known child", node, on: connection) }
        guard let person = person(to) else { return }
        let from = device.jid(like: to).bare
        let copy = Node("chatstate", ["from": .jid(from)], content: .nodes(node.children))
        for other in person.devices.values {
            guard let connection = other.connection, connection.isActive else { continue }
            send(copy, on: connection)
        }
    }
}
