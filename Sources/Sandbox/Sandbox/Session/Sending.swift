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
        for node in nodes {
            stanzas.add(node, .toClient, connection)
            let bytes = connection.packing.encode(node)
            guard let sealed = connection.ciphers?.send.seal(bytes) else { continue }
            connection.outgoing += Framing.frame(sealed)
            if connection.outgoing.count > 32_768 { connection.flush() }
        }
        if isReceiving {
            unflushed.insert(connection.number)
        } else {
            connection.flush()
        }
    }

    /// Runs `work` and then sends what it left for all connections, in few WebSocket messages.
    func batching(_ work: () -> Void) {
        isReceiving = true
        work()
        isReceiving = false
        for number in unflushed { connections[number]?.flush() }
        unflushed = []
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
