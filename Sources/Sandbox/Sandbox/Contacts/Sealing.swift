import Protobuf
import BinaryNode
import Crypto
import Model
import Signal
import WAProto

/// Turns texts into padded, encrypted messages and back.
///
/// - Source: protocol notes 02, sections 3.2 and 3.3.
enum Sealing {
    /// A plain text message.
    static func text(_ text: String) -> WAMessage { .with { $0.conversation = text } }

    /// The copy of a message for the sender's own other devices.
    static func deviceSent(_ content: [UInt8], to chat: JID) -> [UInt8] {
        let message = (try? WAMessage(serializedBytes: content)) ?? WAMessage()
        return WAMessage.with {
            $0.deviceSentMessage = .with {
                $0.destinationJID = "\(chat)"
                $0.message = message
            }
        }.serializedBytes()
    }

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

    /// The text of a message, looking through the copy for own devices.
    static func text(of message: WAMessage) -> String? {
        if message.hasDeviceSentMessage { return text(of: message.deviceSentMessage.message) }
        if message.hasConversation { return message.conversation }
        if message.hasExtendedTextMessage { return message.extendedTextMessage.text }
        return nil
    }
}

extension World {
    /// Encrypts a padded message for one device, starting a session when there is none.
    func seal(
        _ padded: [UInt8],
        from party: Party,
        for device: Device
    ) throws(SignalError) -> Node {
        let address = SignalAddress(name: device.lid.signalName, device: UInt32(device.number))
        if !party.hasSession(address) {
            try SessionCipher.process(
                bundle(device),
                for: address,
                in: party,
                random: party.random
            )
        }
        let sealed = try SessionCipher.encrypt(
            padded,
            for: address,
            in: party,
            random: party.random
        )
        return Node(
            "enc",
            ["v": "2", "type": .text(sealed.isPreKey ? "pkmsg" : "msg")],
            content: .bytes(sealed.bytes)
        )
    }

    /// Decrypts one `<enc>`; a changed identity is accepted, as phones do.
    func open(_ enc: Node, from jid: JID, at party: Party) throws(SignalError) -> [UInt8] {
        let lid = person(jid)?.lid.with(device: jid.device) ?? jid
        let address = SignalAddress(name: lid.signalName, device: UInt32(lid.device))
        let bytes = enc.bytes ?? []
        let isPreKey = enc.string("type") == "pkmsg"
        func decrypt() throws(SignalError) -> [UInt8] {
            try SessionCipher.decrypt(
                bytes,
                isPreKey: isPreKey,
                from: address,
                in: party,
                random: party.random
            )
        }
        do {
            return try decrypt()
        } catch .untrustedIdentity {
            party.setIdentity(nil, address)
            party.setSession(nil, address)
            return try decrypt()
        }
    }
}
