import Log
import Noise
import BinaryNode
import HTTP
import Transport

extension World {
    /// Serves one client until it or the sandbox hangs up.
    nonisolated func serve(_ socket: WebSocket) async {
        let number = await open(
            write: { socket.send($0) },
            hangUp: { socket.close() }
        )
        while let batch = await socket.nextBatch() {
            await receive(batch, on: number)
        }
        await closed(number)
    }

    /// Starts a conversation over any pair of functions.
    func open(
        write: @escaping @Sendable ([UInt8]) -> Void,
        hangUp: @escaping @Sendable () -> Void
    ) -> Int {
        let number = connectionNumber()
        connections[number] = Connection(number: number, write: write, hangUp: hangUp)
        log.info("connection \(number) opened")
        after(20_000) { world in
            guard let connection = world.connections[number], connection.ciphers == nil else {
                return
            }
            world.violate("no handshake within 20 s", nil, on: connection)
            connection.hangUp()
        }
        return number
    }

    /// Takes what a client sent, in order.
    func receive(_ messages: [[UInt8]], on number: Int) {
        guard let connection = connections[number] else { return }
        batching {
            for message in messages {
                do {
                    try take(message, on: connection)
                } catch {
                    violate("\(error)", nil, on: connection)
                    end(connection, [])
                    return
                }
            }
        }
    }

    private func take(_ message: [UInt8], on connection: Connection) throws {
        connection.frames.append(try connection.greeting.take(message))
        var count = 0
        while let frame = try connection.frames.next() {
            count += 1
            if case .ended = connection.phase { return }
            try handle(frame, on: connection)
        }
        if count != 1, connection.greeting.isComplete {
            violate("\(count) frames in one WebSocket message, not 1", nil, on: connection)
        }
    }

    private func handle(_ frame: [UInt8], on connection: Connection) throws {
        guard connection.ciphers != nil else { return try shakeHands(frame, on: connection) }
        guard let bytes = try connection.ciphers?.receive.open(frame) else { return }
        let node = try NodeCodec.decode(bytes)
        stanzas.add(node, .fromClient, connection)
        dispatch(node, bytes, on: connection)
    }

    /// Forgets a connection whose socket is gone; what it did not confirm stays queued.
    func closed(_ number: Int) {
        guard let connection = connections.removeValue(forKey: number) else { return }
        log.info("connection \(number) closed")
        if let registration = connection.registration {
            registration.finish(.failure(.refused("the client hung up before it was paired")))
        }
        if let device = connection.device, device.connection === connection {
            device.connection = nil
        }
    }
}
