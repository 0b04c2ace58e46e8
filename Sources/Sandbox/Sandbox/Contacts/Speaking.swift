import Crypto
import Protobuf
import BinaryNode
import Model
import Signal

extension World {
    /// Lets a simulated device send a text to somebody, encrypted for each device concerned.
    ///
    /// The stanza claims `time` (seconds since 1970; nil is now), and its id is returned.
    @discardableResult
    func say(
        _ text: String,
        from person: Person,
        to other: Person,
        time: Int? = nil,
        deviceNumber: UInt16 = 0
    ) throws(SandboxError) -> String {
        guard let device = person.devices[deviceNumber], let party = device.party else {
            throw .missing("\(person.number) has no simulated device \(deviceNumber)")
        }
        let id = messageID(person)
        let content = Sealing.text(text).serializedBytes()
        let own = Sealing.deviceSent(content, to: other.lid)
        let targets = other.allDevices + (person === other ? [] : person.allDevices)
        var copies: [Node] = []
        for target in targets where target !== device {
            let plain = target.person === person ? own : content
            do {
                let enc = try seal(Sealing.pad(plain, party.random), from: party, for: target)
                let jid = target.jid(like: person.usesPhoneAddress ? person.jid : person.lid)
                copies.append(Node("to", ["jid": .jid(jid)], content: .nodes([enc])))
            } catch {
                throw .failed("cannot encrypt for \(target.address): \(error)")
            }
        }
        let sending = Sending(
            id: id,
            to: "\(other.lid)",
            text: text,
            time: Clock.milliseconds,
            receipts: []
        )
        person.sendings.add(sending, content)
        let to = person.usesPhoneAddress ? other.jid : other.lid
        var message = Node("message", ["id": .text(id), "type": "text", "to": .jid(to)])
        if let time { message.attributes["t"] = .text(String(time)) }
        message.content = .nodes([Node("participants", content: .nodes(copies))])
        if let account = party.account {
            message.content = .nodes(
                message.children + [Node("device-identity", bytes: account)]
            )
        }
        fanOut(message, from: device, to: to)
        return id
    }

    /// An id as phones make them.
    func messageID(_ person: Person) -> String {
        let digits = Array("0123456789ABCDEF")
        let bytes = person.random.bytes(14)
        return "3A" + String(bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] })
    }
}
