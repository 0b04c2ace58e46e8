import Crypto
import Encodings
import Testing

@testable import Signal

/// The worked example of the protocol notes, which an independent implementation decrypted.
struct VectorTests {
    private func pair(_ byte: UInt8) throws -> KeyPair {
        KeyPair(privateKey: try #require(PrivateKey([UInt8](repeating: byte, count: 32))))
    }

    private let plain: [UInt8] = [0x0a, 5, 0x68, 0x65, 0x6c, 0x6c, 0x6f, 3, 3, 3]

    private let signalMessage = """
        330a21055dfedd3b6bd47f6fa28ee15d969d5bb0ea53774d488bdaf9df1c6e0124b3ef22
        1000180022108342d8d3a1e8d48e189d54fc71c54507f64144b3d8f4f0b7
        """

    private func preKeyMessage() throws -> [UInt8] {
        try bytes(
            """
            330807122105ce8d3ad1ccb633ec7b70c17814a5c76ecd029685050d344745ba05870e587d59
            1a2105a4e09292b651c278b9772c569f5fa9bb13d906b46ab68c9df9dc2b4409f8a2092242
            \(signalMessage) 28d2093001
            """
        )
    }

    private func bundle() throws -> PreKeyBundle {
        let identity = try pair(0x11)
        let signed = try pair(0x12)
        return PreKeyBundle(
            registrationID: 1,
            identity: identity.publicKey,
            signedPreKeyID: 1,
            signedPreKey: signed.publicKey,
            signature: try XEdDSA.sign(
                signed.publicKey.serialized,
                with: identity.privateKey,
                random64: [UInt8](repeating: 0, count: 64)
            ),
            preKey: (7, try pair(0x13).publicKey)
        )
    }

    @Test func `signs the prekey`() throws {
        #expect(
            try bundle().signature
                == bytes(
                    """
                    1b87aae4c6416720a8a9664a8145ad6a5e16d8afbb8f3900fc9d80b58c607b28
                    8f18634844836c42c72b66f566873bb9cf3a6f35fbde08bbe883d5aa8fb33484
                    """
                )
        )
    }

    @Test func `derives every key of the first message`() throws {
        var (root, chain) = try X3DH.initiate(
            identity: pair(1).privateKey,
            base: pair(2).privateKey,
            bundle: bundle()
        )
        #expect(
            Hex.encode(root.key)
                == "53d01c7ee939db6f6b43d9a16cd8d5d0ef21d0ecbec802c8c23360a74e1f3142"
        )
        #expect(
            Hex.encode(chain.key)
                == "0372d38d500cf5dcca623bec464e371f6d898fc07be146e5f46a8ea095f3c5ea"
        )
        let (theirRoot, theirChain) = try X3DH.respond(
            identity: pair(0x11).privateKey,
            signedPreKey: pair(0x12).privateKey,
            preKey: pair(0x13).privateKey,
            theirIdentity: pair(1).publicKey,
            theirBase: pair(2).publicKey
        )
        #expect(theirRoot == root)
        #expect(theirChain == chain)
        chain = try root.step(pair(3).privateKey, pair(0x12).publicKey)
        #expect(
            Hex.encode(root.key)
                == "7ce6e928fd76ad91c67ffc09d1b7ec815f678ca4af9024224c43db42798ed913"
        )
        #expect(
            Hex.encode(chain.key)
                == "5dd244db9afb0b96f81bdf9b54d7fcc4f20c4f1177e6c31cf51e333be5a4e93b"
        )
        #expect(
            Hex.encode(chain.seed)
                == "fed2e58fec8b7f9cfaa74e78ce9b772df0c6dfc63d4416a57b38ee056fe1e16b"
        )
        let keys = MessageKeys(seed: chain.seed)
        #expect(
            Hex.encode(keys.cipherKey)
                == "01e516d5b6224c7b9c10940bea40c5035d182e044f3e87f7baa0bfb6b0a687a9"
        )
        #expect(
            Hex.encode(keys.macKey)
                == "f0f4ba76edb6334eed50c6fd00c3e39cfde4edc18a9284c1365eb006912e624b"
        )
        #expect(Hex.encode(keys.iv) == "de5e5988068d0adca820a07c2a2ec2fc")
        chain.step()
        #expect(
            Hex.encode(chain.key)
                == "3dd33e9aaff9a0064570705d9f0e516d729d20eb774231b8b9b89ba29c21ec72"
        )
    }

    @Test func `writes the first message`() throws {
        var state = try SessionState(
            initiatingWith: bundle(),
            identity: pair(1),
            registrationID: 1234,
            base: pair(2),
            ratchet: pair(3)
        )
        let message = try state.seal(plain, .seeded(1))
        #expect(message.isPreKey)
        #expect(try message.bytes == preKeyMessage())
    }

    @Test func `reads the first message`() throws {
        let randomness = Randomness.seeded(1)
        let storage = InMemorySignalStorage(randomness, identity: try pair(0x11))
        storage.setSignedPreKey(try pair(0x12), id: 1)
        storage.setPreKey(try pair(0x13), id: 7)
        let alice = SignalAddress(name: "alice", device: 3)
        let read = try SessionCipher.decrypt(
            preKeyMessage(),
            isPreKey: true,
            from: alice,
            in: storage
        )
        #expect(read == plain)
        #expect(storage.preKey(7) == nil)
        #expect(storage.session(alice)?.remoteRegistrationID == 1234)
        // The same once more, also bare: its key is used up.
        for (message, isPreKey) in [(try preKeyMessage(), true), (try bytes(signalMessage), false)]
        {
            #expect(throws: SignalError.duplicate(counter: 0)) {
                try SessionCipher.decrypt(message, isPreKey: isPreKey, from: alice, in: storage)
            }
        }
    }

    @Test func `writes and reads the group message`() throws {
        let signing = try pair(0x21)
        var state = SenderKeyState(
            id: 42,
            chain: ChainKey(key: Array(0...31), index: 0),
            signingKey: signing.publicKey,
            signingSecret: signing.privateKey.bytes
        )
        let distribution = try bytes(
            """
            33082a10001a20000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f
            2221057d34a4815fa6b982535e60af3bd9b49556816080f1641ff81d2b7c8ae8268a44
            """
        )
        #expect(SenderKeyDistributionMessage(state).serialized == distribution)
        #expect(
            Hex.encode(state.chain.seed)
                == "9b4c8120a4823a95f47cde17a244f4507244ee6e3957d1fab9fa29b44d3829b7"
        )
        let message = try bytes(
            """
            33082a10001a10f730d477eb6ea94cb8608341d0be3e8a
            9ee7931f7ec04b0832238192d5f03e38293bf04680f02c1c918fce2a28f84df1
            86e3238cddaba0000dedc05869c07364a73cc2048e8674ed479277b0e883880c
            """
        )
        #expect(
            try state.seal(plain, random64: [UInt8](repeating: 0, count: 64)) == message
        )
        #expect(
            Hex.encode(state.chain.key)
                == "4304c22c84a53755ab08ead8d97a8d429be5efa480682d7ad1da27f73e1fbe1d"
        )
        let storage = InMemorySignalStorage()
        let sender = SignalAddress(name: "100_1", device: 0)
        try GroupCipher.processDistribution(distribution, group: "g", sender: sender, in: storage)
        #expect(
            try GroupCipher.decrypt(message, group: "g", sender: sender, in: storage) == plain
        )
    }
}
