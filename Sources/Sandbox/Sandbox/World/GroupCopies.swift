import BinaryNode
import Model

/// Makes one copy of a message to a group for each device of each member.
///
///     ← <message from={group} participant={sender} participant_pn addressing_mode notify id type t>
///         <enc type="pkmsg|msg"/>?<enc type="skmsg"/></message>
///
/// - Source: whatsmeow `message.go` (`parseMessageSource`, `decryptMessages`).
struct GroupCopies {
    let world: World
    let sender: Device
    let group: GroupRecord

    /// The hash over all devices of the group, the sending one included; those that business hosts run take no part.
    var hash: String { ParticipantHash.of(devices.map { group.address($0) }) }

    private var devices: [Device] {
        world.groups.devices(of: group).filter { !$0.isHosted }
    }

    /// Passes a message on to everybody but the sending device.
    func fanOut(_ node: Node) {
        var pairwise: [DeviceID: [Node]] = [:]
        for target in node.child("participants")?.children ?? [] {
            guard let device = target.jid("jid").flatMap(world.directory.device) else { continue }
            pairwise[device.id] = target.children("enc")
        }
        let common = node.children("enc")
        var copy = head(node)
        for device in devices where device.id != sender.id {
            copy.content = content((pairwise[device.id] ?? []) + common, of: node, for: device)
            pass(copy, to: device)
        }
    }

    /// What one device gets of a message.
    func copy(of node: Node, for device: Device) -> Node {
        let own = node.child("participants")?.children.first {
            $0.jid("jid").flatMap(world.directory.device)?.id == device.id
        }
        var copy = head(node)
        copy.content = content(
            (own?.children("enc") ?? []) + node.children("enc"),
            of: node,
            for: device
        )
        return copy
    }

    private func content(_ encs: [Node], of node: Node, for device: Device) -> Content {
        .nodes(
            MessageCopies(world: world, sender: sender).content(encs, of: node, for: device.number)
        )
    }

    /// Passes a message on to the one device that asked for it again.
    func resend(_ node: Node, to participant: JID) {
        guard let device = world.directory.device(participant),
            group.role(of: device.id.person) != nil
        else { return }
        pass(copy(of: node, for: device), to: device)
    }

    private func head(_ node: Node) -> Node {
        var copy = MessageCopies(world: world, sender: sender).head(node)
        copy.attributes["from"] = .jid(group.jid)
        copy.attributes["participant"] = .jid(group.address(sender))
        copy.attributes["addressing_mode"] = .text(group.addressingMode)
        if group.isLIDAddressed {
            copy.attributes["participant_pn"] = .jid(sender.jid.bare)
        } else {
            copy.attributes["participant_lid"] = .jid(sender.lid.bare)
        }
        return copy
    }

    private func pass(_ copy: Node, to device: Device) {
        MessageCopies(world: world, sender: sender).pass(copy, to: device)
    }
}
