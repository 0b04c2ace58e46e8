import Crypto
import Encodings
import Model
import Protobuf
import Store
import Testing
import WAProto

@testable import Engine

@Suite struct SignedIdentityTests {
    private static let secret = [UInt8](repeating: 0xAA, count: 32)
    private static let signed =
        "0a1108e78a8d091080e2cfaa061801200028001220"
        + "ba193836cff1f4e866c139715d306408d26a76f76d638a39afc1001084d25411" + "1a40"
        + "d89a1df0c3fe6116e6ca16adde70f239e847f569629296b1a209e322510b0b3b"
        + "35eb7c3218bc53348ef7b385ef46f668618e738560ac81a58c25a6e025a74a86"
    private static let mac = "f966d26eb14475394cd2e073bcef6d092b8f3b2ae629248d4f0db8ee9cdc699b"

    private func keys(identity byte: UInt8 = 0x88) throws -> Credentials {
        var keys = try Credentials.make(.seeded(1), now: Timestamp(seconds: 0))
        let identity = try #require(PrivateKey([UInt8](repeating: byte, count: 32)))
        keys.identityKey = KeyPair(privateKey: identity)
        keys.advSecret = Self.secret
        return keys
    }

    private func container() throws -> [UInt8] {
        try #require(Hex.decode("0a77" + Self.signed + "1220" + Self.mac))
    }

    @Test func `the published vector is accepted and countersigned`() throws {
        let keys = try keys()
        let identity = try SignedIdentity(container(), keys: keys, random: .seeded(2))
        #expect(identity.keyIndex == 1)
        let account = try WAADVSignedDeviceIdentity(serializedBytes: identity.account)
        let reply = try WAADVSignedDeviceIdentity(serializedBytes: identity.reply)
        #expect(account.accountSignatureKey == identity.accountKey.bytes)
        #expect(!reply.hasAccountSignatureKey)
        #expect(reply.details == account.details)
        #expect(reply.accountSignature == account.accountSignature)
        #expect(
            XEdDSA.verify(
                reply.deviceSignature,
                of: [6, 1] + reply.details + keys.identityKey.publicKey.bytes
                    + identity.accountKey.bytes,
                by: keys.identityKey.publicKey
            )
        )
    }

    @Test func `another secret is a wrong MAC`() throws {
        var keys = try keys()
        keys.advSecret[0] ^= 1
        #expect(throws: SignedIdentity.Rejection.wrongMAC) {
            try SignedIdentity(container(), keys: keys, random: .seeded(2))
        }
    }

    @Test func `a statement about another device is a wrong signature`() throws {
        #expect(throws: SignedIdentity.Rejection.wrongSignature) {
            try SignedIdentity(container(), keys: keys(identity: 0x77), random: .seeded(2))
        }
    }

    @Test func `the server is told in one way, the person in another`() {
        let (mac, signature) = (
            SignedIdentity.Rejection.wrongMAC, SignedIdentity.Rejection.wrongSignature
        )
        #expect(mac.code == 401 && mac.text == "not-authorized")
        #expect(signature.code == 401 && signature.text == "not-authorized")
        #expect(mac.flaw != signature.flaw)
    }

    @Test(arguments: [0, 501]) func `a statement has 1 to 500 bytes`(_ count: Int) throws {
        let bytes = try container() + [UInt8](repeating: 0, count: 500)
        #expect(throws: SignedIdentity.Rejection.unreadable) {
            try SignedIdentity(Array(bytes.prefix(count)), keys: keys(), random: .seeded(2))
        }
    }

    @Test func `what is no message is unreadable`() throws {
        #expect(throws: SignedIdentity.Rejection.unreadable) {
            try SignedIdentity([0x0A, 0xFF], keys: keys(), random: .seeded(2))
        }
    }
}
