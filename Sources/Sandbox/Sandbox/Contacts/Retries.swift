import Log
import BinaryNode
import Crypto
import Model
import Signal

extension World {
    /// Asks the sender for a message again.
    ///
    /// - Source: protocol notes 02, section 5.4.
    func askAgain(_ node: Node, at device: Device, _ party: Party, withKeys: Bool) {
        guard let from = node.jid("from"), let id = node.string("id") else { return }
        let key = "\(from)"
        let arrival = device.person.arrivals.find(id, device: Int(device.number), from: key)
        let count = max(arrival?.retries ?? 1, 1)
        var retry = Node("retry", ["count": .text(String(count)), "id": .text(id)])
        retry.attributes["t"] = node.attributes["t"]
        retry.attributes["v"] = "1"
        var children = [
            retry, Node("registration", bytes: party.localRegistrationID.bytes4),
        ]
        if withKeys || count > 1 { children.append(retryKeys(device, party)) }
        var receipt = Node("receipt", ["id": .text(id), "type": "retry"])
        receipt.attributes["recipient"] = node.attributes["recipient"]
        receipt.content = .nodes(children)
        route(receipt, ids: [id], from: device, to: from)
    }

    private func retryKeys(_ device: Device, _ party: Party) -> Node {
        var children = [
            Node("type", bytes: [5]),
            Node("identity", bytes: party.localIdentity.publicKey.bytes),
            party.makePreKey().node,
            device.preKeys.signed.node,
        ]
        if let account = device.account {
            children.append(Node("device-identity", bytes: account))
        }
        return Node("keys", content: .nodes(children))
    }

    /// Answers a retry receipt: the same message again, for the device that asked.
    ///
    /// - Source: protocol notes 02, section 5.5.
    func resend(_ node: Node, at device: Device, _ party: Party) {
        guard let from = node.jid("from"), let id = node.string("id"),
            let requester = self.device(from), let content = device.person.sendings.content(id),
            let sending = device.person.sendings.find(id)
        else { return }
        let count = node.child("retry")?.int("count") ?? 1
        let address = SignalAddress(
            name: requester.lid.signalName,
            device: UInt32(requester.number)
        )
        do {
            if let bundle = bundle(node, requester) {
                party.setIdentity(nil, address)
                party.setSession(nil, address)
                try SessionCipher.process(
                    bundle,
                    for: address,
                    in: party,
                    random: party.random
                )
            } else if count > 1 {
                party.setSession(nil, address)
            }
            let isOwn = requester.person === device.person
            let chat = JID(sending.to) ?? requester.lid.bare
            let plain = isOwn ? Sealing.deviceSent(content, to: chat) : content
            var enc = try seal(Sealing.pad(plain, party.random), from: party, for: requester)
            enc.attributes["count"] = .text(String(count))
            var message = Node("message", ["id": .text(id), "type": "text", "to": .jid(from)])
            message.attributes["recipient"] = node.attributes["recipient"]
            message.attributes["t"] = .text(String(sending.time / 1000))
            var children = [enc]
            if let account = party.account {
                children.append(Node("device-identity", bytes: account))
            }
            message.content = .nodes(children)
            device.person.resent += 1
            fanOut(message, from: device, to: from)
        } catch {
            log.warning("cannot answer a retry receipt: \(error)")
        }
    }

    /// The bundle inside a retry receipt; its signature is checked when it is used.
    private func bundle(_ node: Node, _ requester: Device) -> PreKeyBundle? {
        guard let keys = node.child("keys"), let signed = SignedKey(keys.child("skey")),
            let identity = PublicKey(keys.child("identity")?.bytes ?? []),
            let registration = node.child("registration")?.bytes, registration.count == 4
        else { return nil }
        let oneTime = OneTimeKey(keys.child("key"))
        return PreKeyBundle(
            registrationID: registration.bigEndian,
            identity: identity,
            signedPreKeyID: signed.id,
            signedPreKey: signed.key,
            signature: signed.signature,
            preKey: oneTime.map { (id: $0.id, key: $0.key) }
        )
    }
}
