import BinaryNode
import Model

/// Makes one copy of a message for each device it is encrypted for.
///
/// - Source: whatsmeow `message.go` (`parseMessageSource`).
struct MessageCopies {
    let world: World
    let sender: Device

    /// Passes a message to a person on to the devices that it names.
    func fanOut(_ node: Node, to: JID, of recipient: Person) {
        world.database.acquaintances.add(recipient.id, knownBy: sender.id.person)
        world.database.acquaintances.add(sender.id.person, knownBy: recipient.id)
        guard let participants = node.child("participants") else {
            guard let device = world.directory.device(to) else { return }
            return pass(copy(node, node.children("enc"), to: to, for: to), to: device)
        }
        for target in participants.children {
            guard let jid = target.jid("jid"), let device = world.directory.device(jid) else {
                continue
            }
            pass(copy(node, target.children("enc"), to: to, for: jid), to: device)
        }
    }

    private func copy(_ node: Node, _ encs: [Node], to: JID, for jid: JID) -> Node {
        var copy = head(node)
        copy.attributes["from"] = .jid(sender.jid(like: jid))
        if world.directory.id(jid) != sender.id.person {
            if jid.isLID {
                copy.attributes["sender_pn"] = .jid(sender.jid.bare)
                copy.attributes["addressing_mode"] = "lid"
            } else {
                copy.attributes["sender_lid"] = .jid(sender.lid.bare)
            }
        } else if node.string("category") != "peer" {
            addRecipient(to, node, &copy)
        }
        copy.content = .nodes(content(encs, of: node, for: jid.device))
        return copy
    }

    /// What a device finds in a copy.
    ///
    /// What a phone sends for one look is for phones alone: to other devices the server says that it has nothing for
    /// them.
    ///
    /// - Source: whatsmeow `message.go` (`UnavailableTypeViewOnce`).
    func content(_ encs: [Node], of node: Node, for device: UInt16) -> [Node] {
        let isForPhones = node.child("meta")?.string("view_once") == "true" && sender.number == 0
        guard isForPhones, device != 0 else { return encs + Self.companions(node) }
        return [Node("unavailable", ["type": "view_once"])]
    }

    /// What all copies of a message share.
    func head(_ node: Node) -> Node {
        var copy = Node("message")
        for key in ["id", "type", "edit", "category"] {
            copy.attributes[key] = node.attributes[key]
        }
        copy.attributes["t"] = node.attributes["t"] ?? .text(String(world.now))
        if let name = world.database.people.look(sender.id.person, { $0.name }) {
            // So the server writes that somebody has no name.
            copy.attributes["notify"] = name.isEmpty ? "-" : .text(name)
        }
        return copy
    }

    /// The children that go with every `<enc>`.
    static func companions(_ node: Node) -> [Node] {
        let kept = ["device-identity", "meta", "biz", "bot"]
        return node.children.filter { kept.contains($0.tag) }
    }

    /// Names the chat in a copy for another device of the sender.
    private func addRecipient(_ to: JID, _ node: Node, _ copy: inout Node) {
        let chat = node.jid("recipient") ?? to.bare
        copy.attributes["recipient"] = .jid(chat)
        guard let person = world.directory.person(chat) else { return }
        if chat.isLID {
            copy.attributes["peer_recipient_pn"] = .jid(person.jid)
        } else {
            copy.attributes["peer_recipient_lid"] = .jid(person.lid)
        }
    }

    /// Delivers a copy, after whatever its sender was told to do wrong with it.
    func pass(_ node: Node, to device: Device) {
        let person = sender.id.person
        guard !device.isSimulated,
            let holds = world.database.people.look(person, { $0.habits.holdsMessages })
        else { return world.delivery.deliver(node, to: device.id) }
        guard !holds else {
            return world.database.held.add(node, for: device.id, of: person, reason: "hold")
        }
        let order = FaultOrders.take(of: person, in: world, .copy(node))
        let transit = CopyInTransit(
            node: node,
            device: device.id,
            person: person,
            world: world
        )
        let copies = order.flatMap { FaultList.copyFault($0)?.strike(transit) } ?? [node]
        world.delivery.deliver(copies, to: device.id)
        if order?.fault != SwapCopies.name { releaseSwapped(of: person) }
    }

    /// Delivers what was to come after the message that follows it.
    private func releaseSwapped(of person: Person.ID) {
        guard world.database.people.look(person, { $0.hasSwapped }) == true else { return }
        world.database.people.update(person) { $0.hasSwapped = false }
        for entry in world.database.held.take(of: person, reason: "swap") {
            world.delivery.deliver(entry.node, to: entry.device)
        }
    }
}
