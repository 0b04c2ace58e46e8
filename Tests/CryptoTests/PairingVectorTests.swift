import Crypto
import Testing

/// The primitives under both ways of pairing, on the protocol notes' worked examples.
struct PairingVectorTests {
    private func pair(_ byte: UInt8) throws -> KeyPair {
        KeyPair(privateKey: try #require(PrivateKey([UInt8](repeating: byte, count: 32))))
    }

    private let zeros = [UInt8](repeating: 0, count: 64)

    @Test func `signs and authenticates a device identity`() throws {
        let companion = try pair(0x88)
        let phone = try pair(0x99)
        #expect(
            try companion.publicKey.bytes
                == bytes("30d3c865a48fceb3d6118577cf2e5f228d6ff69866264757785b253cb7a4806a")
        )
        #expect(
            try phone.publicKey.bytes
                == bytes("ba193836cff1f4e866c139715d306408d26a76f76d638a39afc1001084d25411")
        )
        let details = try bytes("08e78a8d091080e2cfaa06180120002800")
        let account = try XEdDSA.sign(
            [6, 0] + details + companion.publicKey.bytes,
            with: phone.privateKey,
            random64: zeros
        )
        #expect(
            try account
                == bytes(
                    """
                    d89a1df0c3fe6116e6ca16adde70f239e847f569629296b1a209e322510b0b3b
                    35eb7c3218bc53348ef7b385ef46f668618e738560ac81a58c25a6e025a74a86
                    """
                )
        )
        let signed =
            try bytes("0a1108e78a8d091080e2cfaa061801200028001220")
            + phone.publicKey.bytes + bytes("1a40") + account
        #expect(
            try HMAC.sha256(key: [UInt8](repeating: 0xaa, count: 32), signed)
                == bytes("f966d26eb14475394cd2e073bcef6d092b8f3b2ae629248d4f0db8ee9cdc699b")
        )
        let device = try XEdDSA.sign(
            [6, 1] + details + companion.publicKey.bytes + phone.publicKey.bytes,
            with: companion.privateKey,
            random64: zeros
        )
        #expect(
            try device
                == bytes(
                    """
                    ef5418fc759e330505e277fb44954d841a6a8ccdfeb94344aa71ea3483c3dd67
                    1f824185e429ee0c9e99937da415e160930712ca35bc7d7195ebb0086506c90f
                    """
                )
        )
    }

    @Test func `wraps, agrees and seals for the link code`() throws {
        let companionEphemeral = try pair(0x11)
        let primaryEphemeral = try pair(0x33)
        let salt = [UInt8](0...31)
        let key = PBKDF2.sha256(
            password: "ABCD1234",
            salt: salt,
            iterations: 131_072,
            count: 32
        )
        #expect(
            try key == bytes("b04d4d0e43ffa6d1a3b2226d4ee58ba2900a470c09bcf39fb5257512a55c08bc")
        )
        #expect(
            try AESCTR.apply(
                companionEphemeral.publicKey.bytes,
                key: key,
                iv: Array(0...15)
            ) == bytes("285642c29238cc0f89bc06a6c1eac8b4bd9b791b187cb92494795a0cea5bae9c")
        )
        let shared = try companionEphemeral.privateKey.agree(with: primaryEphemeral.publicKey)
        #expect(
            try shared == bytes("5bf22caf31c0316785b0b9bc60e56d48582ce59435ce5b3c028052be42631e0f")
        )
        let bundleKey = HKDF.sha256(
            shared,
            salt: salt,
            info: "link_code_pairing_key_bundle_encryption_key",
            count: 32
        )
        #expect(
            try bundleKey
                == bytes("e4303cb0058bd1eaca779abd3c4dcc3ee26108aa3fba9fe9ba5d370151233456")
        )
        let companion = try pair(0x88)
        let phone = try pair(0x99).publicKey
        let random = [UInt8](repeating: 0xbb, count: 32)
        #expect(
            try AESGCM.seal(
                companion.publicKey.bytes + phone.bytes + random,
                key: bundleKey,
                nonce12: Array(0...11)
            )
                == bytes(
                    """
                    a26c00af6eeabb9b21f77ff552c539c1821452debbea8539d617960a001c144a
                    ea060556d4c95702f1d1d72d35d0bb57
                    d5fb8787f92dc1c0bc493b829a8246ef75727d4abbcec4e7907886bb1a71d873
                    d8b1de883df52232c67b9bbe9b2899029c8b8a612c3ac8c6d3d25e6bca5b1e12
                    """
                )
        )
        let identity = try companion.privateKey.agree(with: phone)
        #expect(
            try HKDF.sha256(shared + identity + random, info: "adv_secret", count: 32)
                == bytes("0b30cd93958b21fcd6239cf672404fc3b0a5ed3ca0c3ee3761d0d7b5356458e6")
        )
    }
}
