import BinaryNode
import Noise

extension World {
    /// Sends stanzas to a client, several frames to a WebSocket message when there are many.
    func send(_ nodes: [Node], on connection: Connection) {
        guard connection.delay == 0, connection.held.isEmpty else {
            return hold(nodes, on: connection)
        }
        transmit(nodes, on: connection)
    }

    /// Sends one stanza to a client.
    func send(_ node: Node, on connection: Connection) { send([node], on: connection) }

    private func transmit(_ nodes: [Node], on connection: Connection) {
        var buffer: [UInt8] = []
        for node in nodes {
            stanzas.add(node, .toClient, connection)
            guard let sealed = connection.ciphers?.send.seal(NodeCodec.encode(node)) else {
                continue
            }
            buffer += Framing.frame(sealed)
            guard buffer.count > 32_768 else { continue }
            connection.write(buffer)
            buffer = []
        }
        if !buffer.isEmpty { connection.write(buffer) }
    }

    private func hold(_ nodes: [Node], on connection: Connection) {
        connection.held += nodes
        let (number, count) = (connection.number, nodes.count)
        after(max(connection.delay, 1)) { world in
            guard let connection = world.connections[number] else { return }
            let due = Array(connection.held.prefix(count))
            connection.held.removeFirst(due.count)
            world.transmit(due, on: connection)
        }
    }
}
