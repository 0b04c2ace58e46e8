import BinaryNode
import Model

/// A copy that waits, or one that trouble holds back.
struct Held {
    let node: Node
    let device: Device
}

extension World {
    /// Makes one copy of a message for each device it is encrypted for.
    ///
    /// - Source: protocol notes 02, section 6.3.
    func fanOut(_ node: Node, from device: Device, to: JID) {
        guard let recipient = person(to) else { return }
        recipient.knownBy.insert(device.person.number)
        device.person.knownBy.insert(recipient.number)
        if let participants = node.child("participants") {
            for target in participants.children {
                guard let jid = target.jid("jid"), let other = self.device(jid) else { continue }
                let copy = copy(node, target.children("enc"), from: device, to: to, for: jid)
                pass(copy, from: device.person, to: other)
            }
        } else if let other = self.device(to) {
            let copy = copy(node, node.children("enc"), from: device, to: to, for: to)
            pass(copy, from: device.person, to: other)
        }
    }

    private func copy(
        _ node: Node,
        _ encs: [Node],
        from device: Device,
        to: JID,
        for jid: JID
    ) -> Node {
        var copy = Node("message")
        copy.attributes["from"] = .jid(device.jid(like: jid))
        for key in ["id", "type", "edit", "category"] {
            copy.attributes[key] = node.attributes[key]
        }
        copy.attributes["t"] = node.attributes["t"] ?? .text(String(now))
        copy.attributes["notify"] = .text(device.person.name)
        if person(jid) !== device.person {
            if jid.isLID {
                copy.attributes["sender_pn"] = .jid(device.person.jid)
                copy.attributes["addressing_mode"] = "lid"
            } else {
                copy.attributes["sender_lid"] = .jid(device.person.lid)
            }
        } else if node.string("category") != "peer" {
            addRecipient(to, node, &copy)
        }
        let kept = ["device-identity", "meta", "biz", "bot"]
        let rest = node.children.filter { kept.contains($0.tag) }
        copy.content = .nodes(encs + rest)
        return copy
    }

    /// Names the chat in a copy for another device of the sender.
    private func addRecipient(_ to: JID, _ node: Node, _ copy: inout Node) {
        let chat = node.jid("recipient") ?? to.bare
        copy.attributes["recipient"] = .jid(chat)
        guard let person = person(chat) else { return }
        if chat.isLID {
            copy.attributes["peer_recipient_pn"] = .jid(person.jid)
        } else {
            copy.attributes["peer_recipient_lid"] = .jid(person.lid)
        }
    }

    /// Delivers a copy, after whatever trouble its sender is to have with it.
    func pass(_ node: Node, from person: Person, to device: Device) {
        guard device.party == nil else { return deliver(node, to: device) }
        if person.held != nil {
            person.held?.append(Held(node: node, device: device))
            return
        }
        guard !person.troubles.isEmpty || !person.swapped.isEmpty else {
            return deliver(node, to: device)
        }
        let trouble = person.troubles.isEmpty ? .none : person.troubles.removeFirst()
        apply(trouble, node, from: person, to: device)
    }
}
