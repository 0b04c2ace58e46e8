import BinaryNode
import Model
import Protobuf
import WAProto

/// A simulated device that sends messages to a group, with a sender key of its own.
///
/// - Source: whatsmeow `send.go` (`sendGroup`).
struct GroupSpeaker {
    let world: World
    let speaker: Speaker
    let group: GroupRecord

    private var groupID: String { "\(group.jid)" }

    /// Sends a message to everybody in the group; the key goes to those who do not have it yet.
    ///
    /// - Returns: The id.
    func say(_ speech: Speech) throws(SandboxError) -> String {
        let (id, message) = try message(speech, for: world.groups.devices(of: group))
        copies.fanOut(message)
        return id
    }

    /// What one device gets of a message that nobody else gets.
    func copy(of speech: Speech, for device: Device) throws(SandboxError) -> Node {
        copies.copy(of: try message(speech, for: [device]).node, for: device)
    }

    private var copies: GroupCopies {
        GroupCopies(world: world, sender: speaker.device, group: group)
    }

    /// A message as it goes to the server, with the key for those of these devices that do not have it yet.
    private func message(
        _ speech: Speech,
        for devices: [Device]
    ) throws(SandboxError) -> (id: String, node: Node) {
        guard group.role(of: speaker.person.id) != nil else {
            throw .refused("\(speaker.person.number) is not in \(groupID)")
        }
        let id = Speech.id(speaker.sealing.keys.random)
        let content = speech.content.serializedBytes()
        let keys = try distribute(to: devices)
        let enc = try speaker.sealing.seal(content, in: group.jid)
        speaker.remember(id, speech, content, to: group.jid, time: nil)
        var message = speech.traits.stanza(id)
        message.attributes["to"] = .jid(group.jid)
        message.attributes["addressing_mode"] = .text(group.addressingMode)
        let participants = keys.isEmpty ? [] : [Node("participants", content: .nodes(keys))]
        message.content = .nodes(participants + [enc] + speaker.identity + speech.traits.companions)
        return (id, message)
    }

    /// The sender key for each of these devices that does not have it yet.
    private func distribute(to devices: [Device]) throws(SandboxError) -> [Node] {
        let known = world.database.distributions.known(of: speaker.device.id, in: groupID)
        let others = devices.filter {
            $0.id != speaker.device.id && !known.contains($0.id)
        }
        guard !others.isEmpty else { return [] }
        let distribution = try speaker.sealing.distribution(in: group.jid)
        let content = WAMessage.with {
            $0.senderKeyDistributionMessage = distribution
        }.serializedBytes()
        var copies: [Node] = []
        for device in others {
            let enc = try speaker.sealing.seal(content, for: device)
            copies.append(
                Node("to", ["jid": .jid(group.address(device))], content: .nodes([enc]))
            )
            world.database.distributions.add(
                device.id,
                of: speaker.device.id,
                in: groupID
            )
        }
        return copies
    }
}
