import BinaryNode
import Model

/// Makes one copy of a status post for each device of those whom it names.
///
///     ← <message from="status@broadcast" participant={sender} notify id type t>
///         <enc type="pkmsg|msg"/>?<enc type="skmsg"/></message>
///
/// - Source: whatsmeow `message.go` (`parseMessageSource`).
struct StatusCopies {
    let world: World
    let sender: Device

    /// Passes a post on to everybody it names, and the sender's own other devices.
    func fanOut(_ node: Node) {
        var pairwise: [DeviceID: [Node]] = [:]
        var people: [Person.ID] = [sender.id.person]
        for target in node.child("participants")?.children ?? [] {
            guard let jid = target.jid("jid"), let person = world.directory.id(jid) else {
                continue
            }
            if !people.contains(person) { people.append(person) }
            guard let device = world.directory.device(jid), !target.children("enc").isEmpty else {
                continue
            }
            pairwise[device.id] = target.children("enc")
        }
        let common = node.children("enc")
        let rest = MessageCopies.companions(node)
        for device in people.flatMap(world.directory.devices) where device.id != sender.id {
            var copy = head(node)
            copy.content = .nodes((pairwise[device.id] ?? []) + common + rest)
            MessageCopies(world: world, sender: sender).pass(copy, to: device)
        }
    }

    /// Passes a post on to the one device that asked for it again.
    func resend(_ node: Node, to participant: JID) {
        guard let device = world.directory.device(participant) else { return }
        var copy = head(node)
        copy.content = .nodes(node.children("enc") + MessageCopies.companions(node))
        MessageCopies(world: world, sender: sender).pass(copy, to: device)
    }

    private func head(_ node: Node) -> Node {
        var copy = MessageCopies(world: world, sender: sender).head(node)
        copy.attributes["from"] = .jid(.status)
        copy.attributes["participant"] = .jid(sender.lid)
        copy.attributes["participant_pn"] = .jid(sender.jid.bare)
        return copy
    }
}
