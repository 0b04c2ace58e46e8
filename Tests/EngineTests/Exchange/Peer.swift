import BinaryNode
import Crypto
import Model
import Protobuf
import Signal
import Stanzas
import Testing
import WAProto

@testable import Engine

/// A device outside of the engine: a contact's or another own one, with real Signal sessions.
final class Peer {
    let address: JID
    let phone: JID
    let storage: InMemorySignalStorage
    let random: Randomness
    let published: PublishedKeys
    /// What its phone says of it; a phone needs nobody's word.
    private(set) var proof: [UInt8]?
    private var counter = 0

    /// Makes a device; `account` is the identity of its person's phone, which vouches for a companion, as for one
    /// that a business host runs where it `isHosted`.
    init(
        _ address: JID,
        phone: JID,
        random: Randomness,
        account: KeyPair? = nil,
        keyIndex: UInt32 = 1,
        isHosted: Bool = false,
        isVouchedFor: Bool = true
    ) throws {
        self.address = address
        self.phone = phone
        self.random = random
        let account = try account ?? Self.account(of: address.user)
        storage = InMemorySignalStorage(random, identity: address.device == 0 ? account : nil)
        if address.device != 0, isVouchedFor {
            proof = try Self.proof(
                of: storage.localIdentity,
                by: account,
                isHosted: isHosted,
                keyIndex: keyIndex,
                random: random
            )
        }
        let bundle = try storage.bundle()
        published = PublishedKeys(
            registrationID: bundle.registrationID,
            identity: bundle.identity.bytes,
            signedPreKey: .init(id: bundle.signedPreKeyID, value: bundle.signedPreKey.bytes),
            signature: bundle.signature,
            preKey: bundle.preKey.map { .init(id: $0.id, value: $0.key.bytes) },
            deviceIdentity: proof
        )
    }

    /// The identity of a user's phone, the same whenever it is asked for.
    static func account(of user: String) throws -> KeyPair {
        KeyPair(privateKey: try #require(PrivateKey(SHA256.hash(Array(user.utf8)))))
    }

    /// What a phone says of a companion, signed by both.
    static func proof(
        of device: KeyPair,
        by account: KeyPair,
        isHosted: Bool = false,
        keyIndex: UInt32 = 1,
        random: Randomness
    ) throws -> [UInt8] {
        let details = WAADVDeviceIdentity.with {
            $0.keyIndex = keyIndex
            if isHosted { $0.deviceType = .hosted }
        }.serializedBytes()
        let told = details + device.publicKey.bytes
        return try WAADVSignedDeviceIdentity.with {
            $0.details = details
            $0.accountSignatureKey = account.publicKey.bytes
            $0.accountSignature = try XEdDSA.sign(
                [6, isHosted ? 5 : 0] + told,
                with: account.privateKey,
                random64: random.bytes(64)
            )
            $0.deviceSignature = try XEdDSA.sign(
                [6, isHosted ? 6 : 1] + told + account.publicKey.bytes,
                with: device.privateKey,
                random64: random.bytes(64)
            )
        }.serializedBytes()
    }

    /// The list of companions that a phone signs: which key indexes count, and which was given away last.
    static func keyList(
        _ valid: [UInt32],
        current: UInt32,
        time: UInt64 = 1,
        by account: KeyPair,
        isHosted: Bool = false,
        random: Randomness
    ) throws -> [UInt8] {
        let details = WAADVKeyIndexList.with {
            $0.rawID = 7
            $0.timestamp = time
            $0.currentIndex = current
            $0.validIndexes = valid
            if isHosted { $0.accountType = .hosted }
        }.serializedBytes()
        return try WAADVSignedKeyIndexList.with {
            $0.details = details
            $0.accountSignature = try XEdDSA.sign(
                [6, isHosted ? 7 : 2] + details,
                with: account.privateKey,
                random64: random.bytes(64)
            )
        }.serializedBytes()
    }

    /// Opens a session with a device.
    func open(_ keys: PublishedKeys, of device: JID) throws {
        let bundle = try #require(PreKeyBundle(keys))
        try SessionCipher.process(bundle, for: SignalAddress(device), in: storage, random: random)
    }

    /// A message as the server would hand it to the engine.
    func message(
        _ content: WAMessage,
        to device: JID,
        id: String? = nil,
        from: JID? = nil,
        time: Int = 1_700_000_000,
        attributes: [(String, Value)] = []
    ) throws -> Node {
        counter += 1
        let sealed = try SessionCipher.encrypt(
            Padding.added(to: content.serializedBytes(), random: random),
            for: SignalAddress(device),
            in: storage,
            random: random
        )
        var node = Node(
            "message",
            [
                "id": .text(id ?? "M\(address.user)-\(address.device)-\(counter)"),
                "from": .jid(from ?? address), "t": .text(String(time + counter)),
                "type": "text",
            ],
            content: .nodes([
                Node(
                    "enc",
                    ["v": "2", "type": sealed.isPreKey ? "pkmsg" : "msg"],
                    bytes: sealed.bytes
                )
            ])
        )
        for (key, value) in attributes { node.attributes[key] = value }
        if let proof, sealed.isPreKey {
            node.content = .nodes(node.children + [Node("device-identity", bytes: proof)])
        }
        return node
    }

    /// A text as the server would hand it to the engine.
    func text(
        _ text: String,
        to device: JID,
        id: String? = nil,
        from: JID? = nil,
        attributes: [(String, Value)] = []
    ) throws -> Node {
        try message(
            WAMessage.with { $0.conversation = text },
            to: device,
            id: id,
            from: from,
            attributes: attributes
        )
    }

    /// What this device finds in a message that the engine sent.
    func read(_ stanza: Node, from device: JID) throws -> WAMessage {
        let copies = stanza.child("participants")?.children("to") ?? []
        let names = [address, phone.with(device: address.device)]
        let own = copies.first { $0.jid("jid").map(names.contains) ?? false } ?? stanza
        let enc = try #require(own.child("enc"))
        let padded = try SessionCipher.decrypt(
            try #require(enc.bytes),
            isPreKey: enc.string("type") == "pkmsg",
            from: SignalAddress(device),
            in: storage
        )
        return try WAMessage(serializedBytes: try Padding.removed(from: padded))
    }
}
