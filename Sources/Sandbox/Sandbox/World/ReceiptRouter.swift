import BinaryNode
import Model

/// Passes receipts on to those whom they concern, whoever sent them.
///
/// - Source: whatsmeow `receipt.go` (`parseReceipt`).
struct ReceiptRouter {
    let world: World
    /// The device that received, read or could not read.
    let device: Device

    /// Passes a receipt for some messages on: `to` is the chat, in groups `participant` the author.
    func route(_ node: Node, ids: [String]) {
        guard let chat = node.jid("to"), let author = author(node, chat),
            let person = world.directory.id(author)
        else { return }
        switch node.string("type") {
        case nil, "inactive", "played", "read":
            for other in world.directory.devices(of: person) where other.id != device.id {
                forward(node, to: other, chat)
            }
            if node.string("type") == "read" { tellOwn(node, chat) }
        case "read-self", "played-self":
            tellOwn(node, chat)
        case "retry":
            guard let device = world.directory.device(author) else { return }
            forward(node, to: device, chat)
        default: break
        }
        note(node, ids, for: person)
    }

    private func author(_ node: Node, _ chat: JID) -> JID? {
        if chat.bare == .status { return node.jid("participant") }
        guard chat.isGroup else { return chat }
        guard let group = world.groups.group(chat), group.role(of: device.id.person) != nil else {
            return nil
        }
        return node.jid("participant")
    }

    /// Remembers the receipt with the messages that it is for.
    private func note(_ node: Node, _ ids: [String], for person: Person.ID) {
        guard person != device.id.person else { return }
        let kind = node.string("type") ?? "delivery"
        for id in ids {
            world.database.sendings.note(kind, id, of: person, from: device.lid, now: world.now)
        }
    }

    private func forward(_ node: Node, to other: Device, _ chat: JID) {
        var copy = copy(node, chat)
        if other.id.person == device.id.person, chat.isPerson {
            copy.attributes["recipient"] = node.attributes["recipient"]
        }
        world.delivery.deliver(copy, to: other.id)
    }

    /// Tells the reader's other clients.
    private func tellOwn(_ node: Node, _ chat: JID) {
        for other in world.directory.clients(of: device.id.person) where other.id != device.id {
            var copy = copy(node, chat)
            if chat.isPerson { copy.attributes["recipient"] = .jid(chat.bare) }
            world.delivery.deliver(copy, to: other.id)
        }
    }

    /// A receipt as it arrives: from this device, or from the group or the status posts with this device as
    /// participant.
    private func copy(_ node: Node, _ chat: JID) -> Node {
        var copy = Node("receipt", ["from": .jid(chat)])
        if let group = world.groups.group(chat) {
            copy.attributes["participant"] = .jid(group.address(device))
        } else if chat.bare == .status {
            copy.attributes["participant"] = .jid(device.lid)
        } else {
            copy.attributes["from"] = .jid(device.jid(like: chat))
        }
        for key in ["id", "type"] { copy.attributes[key] = node.attributes[key] }
        copy.attributes["t"] = .text(String(world.now))
        copy.content = node.content
        return copy
    }
}
