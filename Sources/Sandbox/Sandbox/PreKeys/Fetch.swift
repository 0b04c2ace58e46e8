import BinaryNode
import Crypto
import Model
import Signal

extension World {
    /// Hands out key bundles, one one-time key each.
    ///
    ///     → <key><user jid reason?/>…</key>
    ///     ← <list><user jid><registration/><type/><identity/><skey/><key/>?<device-identity/>?</user>…</list>
    ///
    /// - Source: protocol notes 01, section 8.5.
    func fetchPreKeys(_ node: Node) -> Reply {
        guard let users = node.child("key")?.children, !users.isEmpty,
            users.allSatisfy({ $0.tag == "user" })
        else { return .error(400) }
        var answers: [Node] = []
        for user in users {
            guard case .jid(let jid) = user.attributes["jid"], jid.isPerson else {
                return .error(400)
            }
            answers.append(bundleNode(jid))
        }
        return .result([Node("list", content: .nodes(answers))])
    }

    private func bundleNode(_ jid: JID) -> Node {
        var user = Node("user", ["jid": .jid(jid)])
        guard let device = device(jid) else {
            user.content = .nodes([errorNode(406)])
            return user
        }
        var children = device.preKeys.head + [device.preKeys.signed.node]
        if let key = takePreKey(device) { children.append(key.node) }
        if let account = device.account {
            children.append(Node("device-identity", bytes: account))
        }
        user.content = .nodes(children)
        return user
    }

    /// Takes one one-time key of a device; simulated devices make them on demand.
    private func takePreKey(_ device: Device) -> OneTimeKey? {
        if let party = device.party { return party.makePreKey() }
        let key = device.preKeys.take()
        if device.preKeys.oneTime.count < 10, !device.preKeys.hasWarned, device.logins > 0 {
            device.preKeys.hasWarned = true
            warnOfFewKeys(device)
        }
        return key
    }

    /// Tells a client that few of its one-time keys are left.
    func warnOfFewKeys(_ device: Device) {
        let node = notification("encrypt", from: .server, [device.preKeys.countNode])
        deliver(node, to: device)
    }

    /// A bundle for a simulated device that starts a session with this one.
    func bundle(_ device: Device) -> PreKeyBundle {
        let keys = device.preKeys
        let oneTime = takePreKey(device).map { (id: $0.id, key: $0.key) }
        return PreKeyBundle(
            registrationID: keys.registrationID,
            identity: keys.identity,
            signedPreKeyID: keys.signed.id,
            signedPreKey: keys.signed.key,
            signature: keys.signed.signature,
            preKey: oneTime
        )
    }

    /// `<notification from type id t>` around some children.
    func notification(_ type: String, from: JID, _ children: [Node]) -> Node {
        var node = Node("notification", ["from": .jid(from), "type": .text(type)])
        node.attributes["id"] = .text(serverID())
        node.attributes["t"] = .text(String(now))
        node.content = .nodes(children)
        return node
    }
}
