import BinaryNode
import Crypto
import Model
import Protobuf
import Signal
import WAProto

/// Turns messages into padded bytes and back.
///
/// - Source: whatsmeow `message.go` (`padMessage`, `unpadMessage`), `send.go` (`marshalMessage`).
enum Padding {
    /// Appends 1 to 15 bytes that say how many they are.
    static func pad(_ bytes: [UInt8], _ random: Randomness) -> [UInt8] {
        let count = 1 + Int(random.below(15))
        return bytes + [UInt8](repeating: UInt8(count), count: count)
    }

    /// Takes the padding away; nil when it is wrong.
    static func unpad(_ bytes: [UInt8]) -> [UInt8]? {
        guard let last = bytes.last, last > 0, bytes.count >= Int(last),
            bytes.suffix(Int(last)).allSatisfy({ $0 == last })
        else { return nil }
        return Array(bytes.dropLast(Int(last)))
    }
}

/// What a simulated device encrypts for others and decrypts from them.
struct Sealing {
    let world: World
    let keys: SimulatedKeys

    /// The copy of a message for the sender's own other devices.
    static func deviceSent(
        _ content: [UInt8],
        to chat: JID
    ) throws(SandboxError) -> [UInt8] {
        let message = try message(content)
        return WAMessage.with {
            $0.deviceSentMessage = .with {
                $0.destinationJID = "\(chat)"
                $0.message = message
            }
        }.serializedBytes()
    }

    /// What a message to be sent says.
    static func message(_ content: [UInt8]) throws(SandboxError) -> WAMessage {
        do {
            return try WAMessage(serializedBytes: content)
        } catch {
            throw .failed("the content of the message cannot be read: \(error)")
        }
    }

    /// Encrypts a message for one device, starting a session when there is none.
    func seal(_ content: [UInt8], for device: Device) throws(SandboxError) -> Node {
        do {
            let address = SimulatedKeys.address(device)
            if keys.session(address) == nil {
                try start(KeyBundles(world: world).bundle(device), with: address)
            }
            let sealed = try SessionCipher.encrypt(
                Padding.pad(content, keys.random),
                for: address,
                in: keys,
                random: keys.random
            )
            return Node(
                "enc",
                ["v": "2", "type": .text(sealed.isPreKey ? "pkmsg" : "msg")],
                bytes: sealed.bytes
            )
        } catch {
            throw .failed("cannot encrypt for \(device.address): \(error)")
        }
    }

    /// Encrypts a message for everybody in a group, or for those who see the status posts.
    func seal(_ content: [UInt8], in chat: JID) throws(SandboxError) -> Node {
        do {
            let bytes = try GroupCipher.encrypt(
                Padding.pad(content, keys.random),
                group: "\(chat)",
                sender: keys.ownAddress,
                in: keys,
                random: keys.random
            )
            return Node("enc", ["v": "2", "type": "skmsg"], bytes: bytes)
        } catch {
            throw .failed("cannot encrypt for \(chat): \(error)")
        }
    }

    /// What the others need to read this device's messages in a group, or its status posts, from here on.
    func distribution(in chat: JID) throws(SandboxError) -> WASenderKeyDistributionMessage {
        do {
            let bytes = try GroupCipher.createDistribution(
                group: "\(chat)",
                sender: keys.ownAddress,
                in: keys,
                random: keys.random
            )
            return .with {
                $0.groupID = "\(chat)"
                $0.axolotlSenderKeyDistributionMessage = bytes
            }
        } catch {
            throw .failed("no key for \(chat): \(error)")
        }
    }

    /// Starts a session from a bundle.
    func start(_ bundle: PreKeyBundle, with address: SignalAddress) throws(SignalError) {
        try SessionCipher.process(bundle, for: address, in: keys, random: keys.random)
    }

    /// Decrypts one pairwise `<enc>`; a changed identity is accepted, as phones do.
    func open(_ enc: Node, from jid: JID) throws(SignalError) -> [UInt8] {
        let address = address(jid)
        do {
            return try decrypt(enc, address)
        } catch .untrustedIdentity {
            keys.setIdentity(nil, address)
            keys.setSession(nil, address)
            return try decrypt(enc, address)
        }
    }

    /// Sessions go by LID, whatever the address says.
    func address(_ jid: JID) -> SignalAddress {
        let lid = world.directory.id(jid).flatMap { world.database.people.look($0) { $0.lid } }
        return SimulatedKeys.address(lid?.with(device: jid.device) ?? jid)
    }

    private func decrypt(_ enc: Node, _ address: SignalAddress) throws(SignalError) -> [UInt8] {
        try SessionCipher.decrypt(
            enc.bytes ?? [],
            isPreKey: enc.string("type") == "pkmsg",
            from: address,
            in: keys
        )
    }
}
