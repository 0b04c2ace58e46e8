import Crypto
import Noise

extension Decoder {
    /// Frames in a stream, as they come before the keys are known, and the handshake's messages.
    static let frame = Decoder(
        name: "frame",
        seeds: {
            let handshake = try Handshake()
            return [
                Framing.header + Framing.frame(handshake.clientHello),
                Framing.frame(handshake.serverHello),
                Framing.frame(handshake.clientFinish) + Framing.frame([]) + Framing.frame([1, 2]),
            ]
        },
        run: { bytes in
            var reader = FrameReader()
            // The last byte says how large the pieces are.
            let size = Int(bytes.last ?? 0) + 1
            var rest = bytes.dropLast()
            var payload = 0
            while !rest.isEmpty {
                reader.append(Array(rest.prefix(size)))
                rest = rest.dropFirst(size)
                while let frame = try reader.next() {
                    payload += frame.count + 3
                    handshakes.read(frame)
                }
            }
            require(payload + reader.rest.count == bytes.dropLast().count, "no byte is lost")
        }
    )
}

private let handshakes = Handshake.Readers()

/// A handshake gone through once with fixed keys, and machines that wait for each message.
private struct Handshake {
    let clientHello: [UInt8]
    let serverHello: [UInt8]
    let clientFinish: [UInt8]
    private let waitingClient: NoiseHandshake.Initiator
    private let freshServer: NoiseHandshake.Responder
    private let waitingServer: NoiseHandshake.Responder
    private let root: PublicKey
    private static let now: Int64 = 1_800_000_000

    init() throws {
        let randomness = Randomness.seeded(1)
        let root = KeyPair.generate(randomness)
        let serverStatic = KeyPair.generate(randomness)
        let chain = try CertificateChain.issue(
            root: root,
            leaf: serverStatic.publicKey,
            now: Self.now,
            random: randomness
        )
        var server = NoiseHandshake.Responder(
            staticKey: serverStatic,
            certChain: chain,
            ephemeral: .generate(randomness)
        )
        var client = NoiseHandshake.Initiator(ephemeral: .generate(randomness))
        freshServer = server
        clientHello = client.clientHello()
        waitingClient = client
        serverHello = try server.readClientHello(clientHello)
        waitingServer = server
        clientFinish = try client.readServerHello(
            serverHello,
            rootKey: root.publicKey,
            now: Self.now,
            clientStatic: .generate(randomness),
            payload: [1, 2, 3]
        ).clientFinish
        self.root = root.publicKey
    }

    /// Reads a frame in every role.
    struct Readers: Sendable {
        private let handshake = try? Handshake()
        private let clientStatic = KeyPair.generate(.seeded(2))

        func read(_ frame: [UInt8]) {
            guard let handshake else { preconditionFailure("the handshake works") }
            var server = handshake.freshServer
            _ = try? server.readClientHello(frame)
            server = handshake.waitingServer
            _ = try? server.readClientFinish(frame)
            var client = handshake.waitingClient
            _ = try? client.readServerHello(
                frame,
                rootKey: handshake.root,
                now: Handshake.now,
                clientStatic: clientStatic,
                payload: []
            )
            try? CertificateChain.verify(
                frame,
                root: handshake.root,
                leaf: handshake.root,
                now: Handshake.now
            )
        }
    }
}
