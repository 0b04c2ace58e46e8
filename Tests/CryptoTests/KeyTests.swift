import Crypto
import Testing

/// Curve25519 keys against RFC 7748, signatures against libsignal and the protocol notes.
struct KeyTests {
    /// RFC 7748, section 6.1.
    @Test func `agrees as RFC 7748 has it`() throws {
        let alice = try #require(
            PrivateKey(bytes("77076d0a7318a57d3c16c17251b26645df4c2f87ebc0992ab177fba51db92c2a"))
        )
        let bob = try #require(
            PrivateKey(bytes("5dab087e624a8a4b79e17f8b83800ee66f3bb1292618b6fd1c2f8b27ff88e0eb"))
        )
        #expect(
            try alice.publicKey.bytes
                == bytes("8520f0098930a754748b7ddcb43ef75a0dbf3a0d26381af4eba4a98eaa9b4e6a")
        )
        #expect(
            try bob.publicKey.bytes
                == bytes("de9edb7d7b7dc1b4d35b61c2ece435373f8343c85b78674dadfc7e146f882b4f")
        )
        let shared = try bytes("4a5d9d5ba4ce2de1728e3bf480350f25e07e21c947d19e3376f09b3c1e161742")
        #expect(try alice.agree(with: bob.publicKey) == shared)
        #expect(try bob.agree(with: alice.publicKey) == shared)
    }

    @Test func `refuses a key of low order`() throws {
        let zero = try #require(PublicKey([UInt8](repeating: 0, count: 32)))
        #expect(throws: CryptoError.weakKey) {
            try KeyPair.generate().privateKey.agree(with: zero)
        }
    }

    @Test func `clamps private keys and checks lengths`() throws {
        let key = try #require(PrivateKey([UInt8](repeating: 0xff, count: 32)))
        #expect(key.bytes.first == 0xf8)
        #expect(key.bytes.last == 0x7f)
        #expect(PrivateKey([1, 2]) == nil)
        #expect(PublicKey([UInt8](repeating: 0, count: 33)) == nil)
        #expect(PublicKey(serialized33: [UInt8](repeating: 6, count: 33)) == nil)
        let pair = KeyPair.generate()
        #expect(PublicKey(serialized33: pair.publicKey.serialized) == pair.publicKey)
    }

    /// The vector of libsignal's Curve25519 test.
    @Test func `verifies libsignal's signature and no altered one`() throws {
        let signer = try #require(
            PublicKey(
                serialized33: bytes(
                    "05ab7e717d4a163b7d9a1d8071dfe9dcf8cdcd1cea3339b6356be84d887e322c64"
                )
            )
        )
        let message = try bytes(
            "05edce9d9c415ca78cb7252e72c2c4a554d3eb29485a0e1d503118d1a82d99fb4a"
        )
        let signature = try bytes(
            """
            5de88ca9a89b4a115da79109c67c9c7464a3e4180274f1cb8c63c2984e286dfb
            ede82deb9dcd9fae0bfbb821569b3d9001bd8130cd11d486cef047bd60b86e88
            """
        )
        #expect(XEdDSA.verify(signature, of: message, by: signer))
        for index in signature.indices {
            var altered = signature
            altered[index] ^= 1
            #expect(!XEdDSA.verify(altered, of: message, by: signer))
        }
        #expect(!XEdDSA.verify(Array(signature.dropLast()), of: message, by: signer))
    }

    /// Both signs of the Edwards key, and the variant of the specification.
    @Test(arguments: [
        (
            "50" + String(repeating: "55", count: 31),
            "38ab664bd86f77d7e66bdd9ae0792913a94fd8b33a1260027e4b46c1f4884c67",
            """
            8c808cf973fd3661ce06a3266d189880e5fa5b31a42fdb172e9b02520069e072
            4ef47af1579ff5cf66f2ab8f58bd08d4bac88c5663776267dd55178dbfa7d103
            """
        ),
        (
            "50" + String(repeating: "57", count: 31),
            "7d904be3bcab1a910c65ac4b0a2cdd16a846ad8a0ac72db31cc3e47671d30e02",
            """
            105b81f8e4e4cdc0e47b942b3f770f9bd4597d3b3b5790e42daa20db5b72b241
            e6079f73236775b2dbe49e1bb430685ff26cab5ec2059aa1341a48f5b5f4d38c
            """
        ),
    ]) func `signs and verifies`(secret: String, known: String, expected: String) throws {
        let key = try #require(PrivateKey(bytes(secret)))
        let message = Array("martlet".utf8)
        #expect(try key.publicKey.bytes == bytes(known))
        let zeros = [UInt8](repeating: 0, count: 64)
        let signature = try XEdDSA.sign(message, with: key, random64: zeros)
        #expect(try signature == bytes(expected))
        #expect(XEdDSA.verify(signature, of: message, by: key.publicKey))
    }

    @Test func `verifies the variant of the specification`() throws {
        let key = try #require(
            PublicKey(bytes("7d904be3bcab1a910c65ac4b0a2cdd16a846ad8a0ac72db31cc3e47671d30e02"))
        )
        let signature = try bytes(
            """
            ab996b7114259cf1857c35f3b636e24414b4554911f0c20a7973fe471bad9206
            0d5ba06f5bba54e364b6390aa9ac96c0488364031eb86ec239bed72eeea9900d
            """
        )
        #expect(XEdDSA.verify(signature, of: Array("martlet".utf8), by: key))
    }

    @Test func `verifies its own signatures with many keys`() throws {
        let randomness = Randomness.seeded(7)
        for _ in 0..<300 {
            let pair = KeyPair.generate(randomness)
            let message = randomness.bytes(randomness.below(80))
            let signature = try XEdDSA.sign(
                message,
                with: pair.privateKey,
                random64: randomness.bytes(64)
            )
            #expect(XEdDSA.verify(signature, of: message, by: pair.publicKey))
            #expect(!XEdDSA.verify(signature, of: message + [0], by: pair.publicKey))
        }
    }
}
