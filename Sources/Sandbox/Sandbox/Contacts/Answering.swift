import BinaryNode
import Log
import Model

/// What a simulated device does about a message that it could read: receipts, and what the script says.
struct Answering {
    let world: World
    let device: Device

    /// Sends receipts for a message and answers it as scripted, unless it is a status post.
    func answer(_ node: Node, _ content: HeardContent, from jid: JID) {
        guard let sender = world.directory.person(jid), sender.id != device.id.person,
            let person = world.database.people[device.id.person]
        else { return }
        let script = person.script.behaviour
        guard script.sendsReceipts else { return }
        receipt(for: node, person.habits.isAvailable == false ? "inactive" : nil)
        if person.habits.readsAtOnce { world.contacts.read(person.id, from: sender) }
        guard device.number == 0, node.jid("from") != .status, content.name == "text",
            let text = content.text, sender.script == .phone,
            let answer = script.answer(text, turn: person.answersGiven)
        else { return }
        world.database.people.update(person.id) { $0.answersGiven += 1 }
        say(answer, from: person.id, to: node, sender.id)
    }

    /// Sends a receipt of this device.
    private func receipt(for node: Node, _ type: String?) {
        let id = node.string("id") ?? ""
        var receipt = Node("receipt", ["id": .text(id)])
        if let type { receipt.attributes["type"] = .text(type) }
        for (key, value) in [("to", "from"), ("participant", "participant")] {
            receipt.attributes[key] = node.attributes[value]
        }
        ReceiptRouter(world: world, device: device).route(receipt, ids: [id])
    }

    private func say(
        _ answer: ScriptAnswer,
        from person: Person.ID,
        to node: Node,
        _ sender: Person.ID
    ) {
        let group = node.jid("from").flatMap { $0.isGroup ? $0 : nil }
        guard answer.milliseconds > 0 else {
            return Self.say(answer.text, from: person, to: sender, in: group, world)
        }
        world.timers.after(answer.milliseconds) { world in
            Self.say(answer.text, from: person, to: sender, in: group, world)
        }
    }

    /// Says it where it was asked; one who left meanwhile keeps quiet.
    private static func say(
        _ text: String,
        from person: Person.ID,
        to sender: Person.ID,
        in group: JID?,
        _ world: World
    ) {
        do throws(SandboxError) {
            if let group {
                try world.contacts.say(.text(text), from: person, in: group)
            } else {
                try world.contacts.say(.text(text), from: person, to: sender)
            }
        } catch {
            world.log.warning("no answer: \(error)")
        }
    }
}
