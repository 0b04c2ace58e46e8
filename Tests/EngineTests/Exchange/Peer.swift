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
    private var counter = 0

    init(_ address: JID, phone: JID, random: Randomness) throws {
        self.address = address
        self.phone = phone
        self.random = random
        storage = InMemorySignalStorage(random)
        let bundle = try storage.bundle()
        published = PublishedKeys(
            registrationID: bundle.registrationID,
            identity: bundle.identity.bytes,
            signedPreKey: .init(id: bundle.signedPreKeyID, value: bundle.signedPreKey.bytes),
            signature: bundle.signature,
            preKey: bundle.preKey.map { .init(id: $0.id, value: $0.key.bytes) },
            deviceIdentity: address.device == 0 ? nil : [1, 2, 3]
        )
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
            in: storage,
            random: random
        )
        return try WAMessage(serializedBytes: try Padding.removed(from: padded))
    }
}
