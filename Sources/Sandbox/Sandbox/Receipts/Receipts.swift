import BinaryNode
import Model

extension World {
    /// Takes a client's receipt: acks it, confirms what it names, passes it on.
    ///
    ///     → <receipt id to [type] [participant] [recipient] [t]>[<list><item id/>…</list>]</receipt>
    ///     ← <ack class="receipt" id from [type]/>
    ///
    /// - Source: protocol notes 02, sections 5.6 and 6.5.
    func acceptReceipt(_ node: Node, from device: Device, on connection: Connection) {
        guard let id = node.string("id"), !id.isEmpty, case .jid(let to) = node.attributes["to"]
        else { return violate("<receipt> needs id and to", node, on: connection) }
        checkReceipt(node, on: connection)
        if let message = device.queue.find("message", id, for: node) {
            checkKind(node, of: message, at: device, on: connection)
            if ["inactive", "sender", "retry", nil].contains(node.string("type")) {
                checkEcho(node, of: message, on: connection)
            }
        }
        send(ack("receipt", node), on: connection)
        let ids = [id] + (node.child("list")?.children ?? []).compactMap { $0.string("id") }
        for id in ids { confirm("message", id, by: node, at: device) }
        let isRetry = node.string("type") == "retry"
        if isRetry {
            connection.owedAcks[id, default: 0] += 1
            device.tally.retries += 1
        }
        route(node, ids: ids, from: device, to: to)
    }

    private func checkReceipt(_ node: Node, on connection: Connection) {
        let types: Set = [
            "inactive", "sender", "read", "read-self", "played", "played-self", "retry",
            "server-error", "peer_msg", "hist_sync", "view",
        ]
        if let type = node.string("type"), !types.contains(type) {
            violate("unknown receipt type", node, on: connection)
        }
        if let items = node.child("list")?.children,
            items.isEmpty || items.contains(where: { $0.tag != "item" || $0.string("id") == nil })
        {
            violate("<list> of a receipt holds <item id> only", node, on: connection)
        }
        if node.string("type") == "retry", let fault = retryFault(node) {
            violate("a retry receipt needs \(fault)", node, on: connection)
        }
        if node.string("type") == "read", node.string("t") == nil {
            violate("a read receipt needs t", node, on: connection)
        }
    }

    private func retryFault(_ node: Node) -> String? {
        guard let retry = node.child("retry") else { return "<retry>" }
        guard let count = retry.int("count"), (1...5).contains(count) else { return "count 1 to 5" }
        guard retry.string("id") == node.string("id") else { return "the message's id" }
        guard retry.string("v") == "1", retry.int("t") != nil else { return "v=\"1\" and t" }
        guard node.child("registration")?.bytes?.count == 4 else { return "<registration> of 4" }
        guard let keys = node.child("keys") else { return count > 1 ? "<keys> from 2 on" : nil }
        guard keys.child("type")?.bytes == [5], keys.child("identity")?.bytes?.count == 32,
            OneTimeKey(keys.child("key")) != nil, SignedKey(keys.child("skey")) != nil,
            keys.child("device-identity")?.bytes?.isEmpty == false
        else { return "complete <keys>" }
        return nil
    }

    /// Passes a receipt on to those it concerns.
    func route(_ node: Node, ids: [String], from device: Device, to: JID) {
        guard let person = person(to) else { return }
        switch node.string("type") {
        case nil, "inactive", "played":
            for other in person.allDevices { forward(node, from: device, to: other, like: to) }
        case "read":
            for other in person.allDevices { forward(node, from: device, to: other, like: to) }
            readElsewhere(node, from: device, chat: to)
        case "read-self", "played-self":
            readElsewhere(node, from: device, chat: to)
        case "retry":
            guard let author = self.device(to) else { return }
            forward(node, from: device, to: author, like: to)
        default: break
        }
        if person === device.person { return }
        let kind = node.string("type") ?? "delivery"
        for id in ids { person.sendings.note(kind, id, from: device.lid, now: now) }
    }

    private func forward(_ node: Node, from device: Device, to other: Device, like to: JID) {
        guard other !== device else { return }
        var copy = Node("receipt", ["from": .jid(device.jid(like: to))])
        for key in ["id", "type"] { copy.attributes[key] = node.attributes[key] }
        if other.person === device.person {
            copy.attributes["recipient"] = node.attributes["recipient"]
        }
        copy.attributes["t"] = .text(String(now))
        copy.content = node.content
        deliver(copy, to: other)
    }

    /// Tells the reader's other clients.
    private func readElsewhere(_ node: Node, from device: Device, chat: JID) {
        for other in device.person.clients where other !== device {
            var copy = Node("receipt", ["from": .jid(device.jid(like: chat))])
            for key in ["id", "type"] { copy.attributes[key] = node.attributes[key] }
            copy.attributes["recipient"] = .jid(chat.bare)
            copy.attributes["t"] = .text(String(now))
            copy.content = node.content
            deliver(copy, to: other)
        }
    }
}
