import Crypto
import Protobuf
import Testing
import WAProto

@testable import Noise

struct FallbackTests {
    /// A client that counted on a key the server no longer has, written out from the pattern's name.
    @Test func `a client that tried IK and falls back gets the same keys`() throws {
        let randomness = Randomness.seeded(6)
        let (serverStatic, serverEphemeral) = (
            KeyPair.generate(randomness), KeyPair.generate(randomness)
        )
        let (clientStatic, ephemeral) = (KeyPair.generate(randomness), KeyPair.generate(randomness))
        var server = NoiseHandshake.Responder(
            staticKey: serverStatic,
            certChain: Array("chain".utf8),
            ephemeral: serverEphemeral
        )
        let hello = WAHandshakeMessage.with {
            $0.clientHello = .with {
                $0.ephemeral = ephemeral.publicKey.bytes
                $0.static = randomness.bytes(48)
                $0.payload = randomness.bytes(60)
            }
        }
        let answer = try WAHandshakeMessage(
            serializedBytes: server.readClientHello(hello.serializedBytes())
        ).serverHello

        var transcript = Transcript(prologue: Framing.header, pattern: .xxFallback)
        transcript.mixHash(ephemeral.publicKey.bytes)
        transcript.mixHash(answer.ephemeral)
        let theirs = try #require(PublicKey(answer.ephemeral))
        try transcript.mixKey(ephemeral.privateKey, theirs)
        let key = try #require(PublicKey(try transcript.decryptAndHash(answer.static)))
        #expect(key == serverStatic.publicKey)
        try transcript.mixKey(ephemeral.privateKey, key)
        #expect(try transcript.decryptAndHash(answer.payload) == Array("chain".utf8))
        let sealedStatic = transcript.encryptAndHash(clientStatic.publicKey.bytes)
        try transcript.mixKey(clientStatic.privateKey, theirs)
        let sealedPayload = transcript.encryptAndHash(Array("payload".utf8))
        let finish = WAHandshakeMessage.with {
            $0.clientFinish = .with {
                $0.static = sealedStatic
                $0.payload = sealedPayload
            }
        }
        let (found, payload, ciphers) = try server.readClientFinish(finish.serializedBytes())
        #expect(found == clientStatic.publicKey)
        #expect(payload == Array("payload".utf8))
        var sending = ciphers.send
        var receiving = transcript.split().fromServer
        #expect(try receiving.open(sending.seal([1, 2, 3])) == [1, 2, 3])
    }

    @Test func `the pattern's name starts the hash`() {
        #expect(Transcript.Pattern.xx.start.suffix(4) == [0, 0, 0, 0])
        let name = Array("Noise_XXfallback_25519_AESGCM_SHA256".utf8)
        #expect(name.count == 36)
        #expect(Transcript.Pattern.xxFallback.start == SHA256.hash(name))
    }
}
