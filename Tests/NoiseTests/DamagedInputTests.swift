import Crypto
import Support
import Testing
import WAProto

@testable import Noise

/// Every decoder takes 100,000 random mutations of valid input: each is read or refused.
struct DamagedInputTests {
    let now: Int64 = 1_800_000_000

    @Test func `handshake messages`() throws {
        let root = try pair(1)
        let server = NoiseHandshake.Responder(
            staticKey: try pair(2),
            certChain: try CertificateChain.issue(
                root: root,
                leaf: pair(2).publicKey,
                now: now,
                random: .seeded(1)
            ),
            ephemeral: try pair(3)
        )
        var client = NoiseHandshake.Initiator(ephemeral: try pair(4))
        let clientHello = client.clientHello()
        var waiting = server
        let serverHello = try waiting.readClientHello(clientHello)
        let ready = client
        let clientStatic = try pair(5)
        let finish = try client.readServerHello(
            serverHello,
            rootKey: root.publicKey,
            now: now,
            clientStatic: clientStatic,
            payload: [1, 2, 3]
        )
        var mutations = Mutations()
        // All are parsed; each agreement takes its time, so fewer go through the whole machine.
        _ = mutations.hammer([clientHello, serverHello, finish.clientFinish]) {
            _ = try WAHandshakeMessage(handshake: $0)
        }
        let chain = try CertificateChain.issue(root: root, leaf: pair(2).publicKey, now: now)
        _ = mutations.hammer([chain]) { bytes in
            guard bytes != chain else { return }
            try CertificateChain.verify(
                bytes,
                root: root.publicKey,
                leaf: clientStatic.publicKey,
                now: now
            )
        }
        _ = mutations.hammer([clientHello], count: 3000) { bytes in
            var copy = server
            _ = try copy.readClientHello(bytes)
        }
        _ = mutations.hammer([serverHello], count: 3000) { bytes in
            var copy = ready
            _ = try copy.readServerHello(
                bytes,
                rootKey: root.publicKey,
                now: now,
                clientStatic: clientStatic,
                payload: []
            )
        }
        _ = mutations.hammer([finish.clientFinish], count: 3000) { bytes in
            var copy = waiting
            _ = try copy.readClientFinish(bytes)
        }
    }

    @Test func `frames in a stream`() {
        let stream = (0..<6).flatMap { Framing.frame([UInt8](repeating: UInt8($0), count: $0 * 9)) }
        var mutations = Mutations()
        var reader = FrameReader(longest: 4096)
        _ = mutations.hammer([stream]) { bytes in
            reader.append(bytes)
            do {
                while let frame = try reader.next() { #expect(frame.count <= 4096) }
            } catch {
                reader = FrameReader(longest: 4096)
                throw error
            }
        }
    }

    @Test func `sealed frames`() {
        let key = [UInt8](repeating: 7, count: 32)
        var sender = FrameCipher(key: key)
        let sealed = sender.seal([1, 2, 3, 4])
        var mutations = Mutations()
        let accepted = mutations.hammer([sealed]) { bytes in
            guard bytes != sealed else { throw NoiseError.notAuthentic }
            var receiver = FrameCipher(key: key)
            _ = try receiver.open(bytes)
        }
        #expect(accepted == 0)
    }
}
