import BinaryNode
import Log
import Noise

/// What arrives over a client's socket, from the first byte to the last.
struct Conversation {
    let world: World

    private static let handshake = Rule(
        "connection.handshake",
        "the handshake is over within 20 s"
    )
    private static let framing = Rule("connection.framing", "what is sent can be read")

    /// Starts a conversation over any pair of functions; returns its number.
    func open(
        write: @escaping @Sendable ([UInt8]) -> Void,
        hangUp: @escaping @Sendable () -> Void
    ) -> Int {
        let number = world.wire.open(write: write, hangUp: hangUp).number
        world.log.info("connection \(number) opened")
        world.timers.after(20_000) { world in
            guard let client = world.wire.sessions[number], client.ciphers == nil else { return }
            world.violations.note(Self.handshake, on: client)
            client.hangUp()
        }
        return number
    }

    /// Takes what a client sent, in order.
    func receive(_ messages: [[UInt8]], on number: Int) {
        guard let client = world.wire.sessions[number] else { return }
        for message in messages {
            do {
                try take(message, on: client)
            } catch {
                world.violations.note(Self.framing, "\(error)", on: client)
                return world.endings.end(client, [])
            }
        }
    }

    private func take(_ message: [UInt8], on client: ClientSession) throws {
        client.frames.append(try client.greeting.take(message))
        // A WebSocket message may hold several frames, or a part of one.
        while let frame = try client.frames.next() {
            if client.hasEnded { return }
            try handle(frame, on: client)
        }
    }

    private func handle(_ frame: [UInt8], on client: ClientSession) throws {
        guard client.ciphers != nil else {
            return try Handshake(world: world, client: client).take(frame)
        }
        guard let bytes = try client.ciphers?.receive.open(frame) else { return }
        let node = try NodeCodec.decode(bytes)
        world.wire.stanzas.add(node, bytes, .fromClient, client)
        StanzaRouter.shared.route(Request(node: node, bytes: bytes, client: client, world: world))
    }

    /// Forgets a connection whose socket is gone; what it did not confirm stays queued.
    func closed(_ number: Int) {
        guard let client = world.wire.close(number) else { return }
        world.log.info("connection \(number) closed")
        client.registration?.finish(
            .failure(.refused("the client hung up before it was paired"))
        )
    }
}
