import Crypto
import Protobuf
import Testing
import WAProto

@testable import Noise

struct HandshakeTests {
    let randomness = Randomness.seeded(5)
    let now: Int64 = 1_800_000_000

    /// A client, a server, and what they need.
    private struct Parties {
        let root: KeyPair
        let clientStatic: KeyPair
        var client: NoiseHandshake.Initiator
        var server: NoiseHandshake.Responder
    }

    private func parties(leaf: PublicKey? = nil) throws -> Parties {
        let root = KeyPair.generate(randomness)
        let serverStatic = KeyPair.generate(randomness)
        let chain = try CertificateChain.issue(
            root: root,
            leaf: leaf ?? serverStatic.publicKey,
            now: now,
            random: randomness
        )
        return Parties(
            root: root,
            clientStatic: .generate(randomness),
            client: NoiseHandshake.Initiator(ephemeral: .generate(randomness)),
            server: NoiseHandshake.Responder(
                staticKey: serverStatic,
                certChain: chain,
                ephemeral: .generate(randomness)
            )
        )
    }

    private func finish(
        _ parties: inout Parties,
        _ hello: [UInt8],
        root: PublicKey? = nil,
        now: Int64? = nil
    ) throws -> (clientFinish: [UInt8], ciphers: FrameCiphers) {
        try parties.client.readServerHello(
            hello,
            rootKey: root ?? parties.root.publicKey,
            now: now ?? self.now,
            clientStatic: parties.clientStatic,
            payload: Array("payload".utf8)
        )
    }

    @Test func `gives both sides the same keys`() throws {
        var parties = try parties()
        let hello = try parties.server.readClientHello(parties.client.clientHello())
        var (bytes, client) = try finish(&parties, hello)
        var (key, payload, server) = try parties.server.readClientFinish(bytes)
        #expect(key == parties.clientStatic.publicKey)
        #expect(payload == Array("payload".utf8))
        for number in 0..<300 {
            let message = randomness.bytes(number)
            #expect(try server.receive.open(client.send.seal(message)) == message)
            #expect(try client.receive.open(server.send.seal(message)) == message)
        }
    }

    @Test func `passes over a frame that does not decrypt`() throws {
        var parties = try parties()
        let hello = try parties.server.readClientHello(parties.client.clientHello())
        var (bytes, client) = try finish(&parties, hello)
        var server = try parties.server.readClientFinish(bytes).ciphers
        var damaged = server.send.seal([1, 2, 3])
        damaged[0] ^= 1
        #expect(throws: NoiseError.notAuthentic) { try client.receive.open(damaged) }
        #expect(try client.receive.open(server.send.seal([4])) == [4])
        #expect(throws: NoiseError.notAuthentic) { try client.receive.open([]) }
    }

    @Test func `refuses a server that is not who it should be`() throws {
        var wrongRoot = try parties()
        let hello = try wrongRoot.server.readClientHello(wrongRoot.client.clientHello())
        #expect(throws: NoiseError.certificate(.notSignedByRoot)) {
            try finish(&wrongRoot, hello, root: KeyPair.generate().publicKey)
        }
        var wrongLeaf = try parties(leaf: KeyPair.generate().publicKey)
        let other = try wrongLeaf.server.readClientHello(wrongLeaf.client.clientHello())
        #expect(throws: NoiseError.certificate(.notForThisServer)) {
            try finish(&wrongLeaf, other)
        }
        var late = try parties()
        let third = try late.server.readClientHello(late.client.clientHello())
        #expect(throws: NoiseError.certificate(.intermediateNotValidNow)) {
            try finish(&late, third, now: now + 11 * 365 * 86_400)
        }
    }

    @Test func `refuses each altered byte of either answer`() throws {
        var parties = try parties()
        let hello = try parties.server.readClientHello(parties.client.clientHello())
        for index in hello.indices {
            var copy = parties
            var altered = hello
            altered[index] ^= 1
            #expect(throws: NoiseError.self) { try finish(&copy, altered) }
        }
        let bytes = try finish(&parties, hello).clientFinish
        for index in bytes.indices {
            var copy = parties.server
            var altered = bytes
            altered[index] ^= 1
            #expect(throws: NoiseError.self) { try copy.readClientFinish(altered) }
        }
    }

    @Test func `refuses messages out of turn and the wrong ones`() throws {
        var parties = try parties()
        #expect(throws: NoiseError.outOfTurn) { try parties.server.readClientFinish([]) }
        #expect(throws: NoiseError.outOfTurn) { try finish(&parties, []) }
        let clientHello = parties.client.clientHello()
        #expect(throws: NoiseError.malformed("serverHello")) {
            try finish(&parties, clientHello)
        }
        #expect(throws: NoiseError.outOfTurn) { try finish(&parties, clientHello) }
        let hello = try parties.server.readClientHello(clientHello)
        #expect(throws: NoiseError.outOfTurn) { try parties.server.readClientHello(clientHello) }
        #expect(throws: NoiseError.malformed("clientFinish")) {
            try parties.server.readClientFinish(hello)
        }
    }

    @Test func `refuses a weak ephemeral key`() throws {
        var parties = try parties()
        let weak = WAHandshakeMessage.with {
            $0.clientHello = .with { $0.ephemeral = [UInt8](repeating: 0, count: 32) }
        }
        #expect(throws: NoiseError.weakKey) {
            try parties.server.readClientHello(weak.serializedBytes())
        }
    }
}
