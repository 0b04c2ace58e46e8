import Crypto
import Encodings
import Protobuf
import Testing
import WAProto

@testable import Engine

/// Against bytes that Python's `hashlib` and `hmac` gave, and X25519 as RFC 7748 writes it out.
@Suite struct PasskeyExchangeTests {
    private let exchange: PasskeyExchange
    private let phone: PasskeyExchange.Phone
    private let random = Randomness.seeded(7)

    private static func counting(from first: UInt8) -> [UInt8] { (0..<32).map { first + $0 } }

    init() throws {
        let secret = try #require(PrivateKey(Self.counting(from: 0)))
        exchange = PasskeyExchange(
            ref: "4@reference",
            ephemeral: KeyPair(privateKey: secret),
            nonce: Self.counting(from: 200)
        )
        let half = try #require(
            Hex.decode(
                "0a207d9c24316539825c1896e57f28197746793ce60cbee3ad47da9d07b85fa55e2a1220"
                    + "32333435363738393a3b3c3d3e3f404142434445464748494a4b4c4d4e4f5051"
            )
        )
        phone = try #require(PasskeyExchange.Phone(half))
    }

    @Test func `commits to the nonce`() {
        #expect(
            Hex.encode(exchange.payload)
                == "0a310a208f40c5adb68f25624ae5b214ea767a6ec94d829d3d7b5e1ad1ba6f3e2138285f1001"
                + "1a0b34407265666572656e636512220a2057c598e21a98ad9f6355c1a42f3cbdd0d1814420f974"
                + "3c455a59b2de86ca98b3"
        )
    }

    @Test func `shows the code that the phone shows`() {
        #expect(exchange.code(with: phone).shown == "F7MY-WR2K")
    }

    @Test func `seals keys and secret under what both agreed on`() throws {
        let (noise, identity) = (KeyPair.generate(random), KeyPair.generate(random))
        let sealed = try WAEncryptedPairingRequest(
            serializedBytes: exchange.seal(
                noiseKey: noise.publicKey,
                identityKey: identity.publicKey,
                secret: Self.counting(from: 9),
                for: phone,
                random: random
            )
        )
        let key = try #require(
            Hex.decode("74c6779c44e74725db93b4ef5ef2c64358bca6c0a733855e977e9ca80be2539f")
        )
        let request = try WAPairingRequest(
            serializedBytes: AESGCM.open(
                sealed.encryptedPayload,
                key: key,
                nonce12: sealed.iv,
                aad: []
            )
        )
        #expect(request.companionPublicKey == noise.publicKey.bytes)
        #expect(request.companionIdentityKey == identity.publicKey.bytes)
        #expect(request.advSecret == Self.counting(from: 9))
    }

    @Test func `proves with the secret that the phone knows`() {
        #expect(
            Hex.encode(PasskeyExchange.handoffKey(secret: Self.counting(from: 7)))
                == "b2cd55dfee61d529cb7c2dd0008efacf4978de37b86de72a292ed2006c4751bd"
        )
    }

    @Test func `takes no half of another length, and no weak key`() throws {
        func phone(_ key: Int, _ nonce: Int) -> PasskeyExchange.Phone? {
            PasskeyExchange.Phone(
                WAPrimaryEphemeralIdentity.with {
                    $0.publicKey = [UInt8](repeating: 0, count: key)
                    $0.nonce = [UInt8](repeating: 0, count: nonce)
                }.serializedBytes()
            )
        }
        #expect(phone(31, 32) == nil && phone(32, 5) == nil && phone(0, 0) == nil)
        #expect(PasskeyExchange.Phone([0xFF]) == nil)
        let weak = try #require(phone(32, 32))
        let key = KeyPair.generate(random).publicKey
        #expect(throws: CryptoError.self) {
            try exchange.seal(
                noiseKey: key,
                identityKey: key,
                secret: [],
                for: weak,
                random: random
            )
        }
    }
}
