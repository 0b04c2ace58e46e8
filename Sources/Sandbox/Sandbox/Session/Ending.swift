import Log
import BinaryNode
import Model

extension World {
    /// Refuses a login and closes the connection.
    func fail(_ connection: Connection, reason: Int) {
        log.info("connection \(connection.number): failure \(reason)")
        let failure = Node("failure", ["reason": .text(String(reason)), "location": "lla"])
        end(connection, [failure])
    }

    /// Sends the last stanzas of a connection and hangs up when they had time to leave.
    func end(_ connection: Connection, _ nodes: [Node]) {
        if let registration = connection.registration {
            registration.finish(.failure(.refused("the connection ended before the pairing did")))
        }
        if !nodes.isEmpty { send(nodes, on: connection) }
        if let device = connection.device, device.connection === connection {
            device.connection = nil
        }
        connection.phase = .ended
        let number = connection.number
        after(connection.delay + (nodes.isEmpty ? 1 : 100)) { world in
            world.connections[number]?.hangUp()
        }
    }

    /// Tells a connection that the same device logged in elsewhere.
    func replace(_ connection: Connection) {
        end(connection, [Self.conflict("replaced"), Self.streamEnd])
    }

    /// Tells a connection that its device is no longer linked.
    func announceRemoval(on connection: Connection) {
        end(connection, [Self.conflict("device_removed", code: "401"), Self.streamEnd])
    }

    static let streamEnd = Node("xmlstreamend")

    static func streamError(_ code: String) -> Node {
        Node("stream:error", ["code": .text(code)])
    }

    static func conflict(_ type: String, code: String? = nil) -> Node {
        var node = Node("stream:error") { Node("conflict", ["type": .text(type)]) }
        if let code { node.attributes["code"] = .text(code) }
        return node
    }
}
