import Crypto
import Encodings
import Testing

@testable import Engine

@Suite struct LinkCodeTests {
    @Test(arguments: [
        ("0001020304", "111H51R5"), ("ffffffffff", "ZZZZZZZZ"), ("deadbeef42", "VTPVXVT3"),
    ])
    func `five bytes make eight characters`(_ hex: String, _ text: String) throws {
        let code = LinkCode(bytes: try #require(Hex.decode(hex)))
        #expect(code.text == text)
        #expect(code.shown == "\(text.prefix(4))-\(text.suffix(4))")
    }

    @Test func `what one side wraps the other unwraps`() async throws {
        let code = LinkCode(bytes: [1, 2, 3, 4, 5])
        let key = KeyPair.generate(.seeded(5)).publicKey
        let wrapped = await code.wrap(key, random: .seeded(6))
        #expect(wrapped.count == 80)
        #expect(await code.unwrap(wrapped) == key)
        let other = LinkCode(bytes: [1, 2, 3, 4, 6])
        #expect(await other.unwrap(wrapped) != key)
    }

    @Test func `wrapped bytes of another length give nothing`() async throws {
        #expect(await LinkCode(bytes: [1, 2, 3, 4, 5]).unwrap([1, 2, 3]) == nil)
    }
}

@Suite struct KeyBundleTests {
    @Test func `the phone opens the bundle and derives the same secret`() throws {
        let companion = (identity: KeyPair.generate(.seeded(7)), eph: KeyPair.generate(.seeded(8)))
        let phone = (identity: KeyPair.generate(.seeded(9)), eph: KeyPair.generate(.seeded(10)))
        let bundle = try KeyBundle(
            identity: companion.identity,
            ephemeral: companion.eph,
            accountIdentity: phone.identity.publicKey,
            phoneEphemeral: phone.eph.publicKey,
            random: .seeded(11)
        )
        #expect(bundle.bytes.count == 156)

        let shared = try phone.eph.privateKey.agree(with: companion.eph.publicKey)
        let key = HKDF.sha256(
            shared,
            salt: Array(bundle.bytes[..<32]),
            info: "link_code_pairing_key_bundle_encryption_key",
            count: 32
        )
        let plain = try AESGCM.open(
            Array(bundle.bytes[44...]),
            key: key,
            nonce12: Array(bundle.bytes[32..<44]),
            aad: []
        )
        #expect(Array(plain[..<32]) == companion.identity.publicKey.bytes)
        #expect(Array(plain[32..<64]) == phone.identity.publicKey.bytes)
        let identityShared = try phone.identity.privateKey.agree(with: companion.identity.publicKey)
        #expect(
            bundle.advSecret
                == HKDF.sha256(
                    shared + identityShared + Array(plain[64...]),
                    info: "adv_secret",
                    count: 32
                )
        )
    }
}
