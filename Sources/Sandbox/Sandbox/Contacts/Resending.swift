import BinaryNode
import Crypto
import Log
import Model
import Protobuf
import Signal
import WAProto

/// A simulated device that is asked for one of its messages again.
///
/// - Source: whatsmeow `retry.go` (`handleRetryReceipt`).
struct Resending {
    let world: World
    let device: Device
    let sealing: Sealing

    /// How often a phone sends a message again to one device; then it keeps quiet.
    static let patience = 5

    /// Answers a retry receipt: the same message again, for the device that asked.
    func answer(_ node: Node) {
        let from = node.jid("participant") ?? node.jid("from")
        guard let id = node.string("id"), let requester = from.flatMap(world.directory.device),
            let sent = world.database.sendings.find(id, of: device.id.person),
            isPatient(id, with: requester)
        else { return }
        let count = node.child("retry")?.int("count") ?? 1
        do {
            try renewSession(node, requester, count)
            let content = try content(sent.content, sent.to, requester)
            var enc = try sealing.seal(content, for: requester)
            enc.attributes["count"] = .text(String(count))
            send(enc, id, sent.time, node, requester)
        } catch {
            world.log.warning("cannot answer a retry receipt: \(error)")
        }
    }

    private func isPatient(_ id: String, with requester: Device) -> Bool {
        let asked = world.database.sendings.receipts(
            "retry",
            id,
            of: device.id.person,
            from: requester.lid
        )
        return asked < Self.patience
    }

    private func renewSession(
        _ node: Node,
        _ requester: Device,
        _ count: Int
    ) throws(SignalError) {
        let address = SimulatedKeys.address(requester)
        if let bundle = bundle(node) {
            sealing.keys.setIdentity(nil, address)
            sealing.keys.setSession(nil, address)
            try sealing.start(bundle, with: address)
        } else if count > 1 {
            sealing.keys.setSession(nil, address)
        }
    }

    /// What is sent again: in groups and as a status post with the sender key, to own devices wrapped.
    private func content(
        _ content: [UInt8],
        _ to: String,
        _ requester: Device
    ) throws(SandboxError) -> [UInt8] {
        if let chat = JID(to), chat == .status || chat.isGroup {
            var message = try Sealing.message(content)
            message.senderKeyDistributionMessage = try sealing.distribution(in: chat)
            return message.serializedBytes()
        }
        guard requester.id.person == device.id.person else { return content }
        return try Sealing.deviceSent(content, to: JID(to) ?? requester.lid.bare)
    }

    private func send(
        _ enc: Node,
        _ id: String,
        _ time: Int,
        _ node: Node,
        _ requester: Device
    ) {
        guard let from = node.jid("from"),
            let person = world.database.people[requester.id.person]
        else { return }
        let identity = device.account.map { [Node("device-identity", bytes: $0)] } ?? []
        let traits = world.database.sendings.traits(of: id, of: device.id.person)
        var message = traits.stanza(id)
        message.attributes["to"] = .jid(from)
        message.attributes["recipient"] = node.attributes["recipient"]
        message.attributes["t"] = .text(String(time / 1000))
        message.content = .nodes([enc] + identity + traits.companions)
        world.database.people.update(device.id.person) { $0.resent += 1 }
        guard from.bare != .status else {
            return StatusCopies(world: world, sender: device)
                .resend(message, to: requester.lid)
        }
        guard let group = world.groups.group(from) else {
            return MessageCopies(world: world, sender: device)
                .fanOut(message, to: from, of: person)
        }
        GroupCopies(world: world, sender: device, group: group)
            .resend(message, to: requester.lid)
    }

    /// The bundle inside a retry receipt; its signature is checked when it is used.
    private func bundle(_ node: Node) -> PreKeyBundle? {
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
