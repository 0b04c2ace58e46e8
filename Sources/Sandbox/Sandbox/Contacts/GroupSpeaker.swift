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
        guard group.role(of: speaker.person.id) != nil else {
            throw .refused("\(speaker.person.number) is not in \(groupID)")
        }
        let id = Speech.id(speaker.sealing.keys.random)
        let content = speech.content.serializedBytes()
        let copies = try distribute()
        let enc = try speaker.sealing.seal(content, in: group.jid)
        speaker.remember(id, speech, content, to: group.jid, time: nil)
        var message = speech.traits.stanza(id)
        message.attributes["to"] = .jid(group.jid)
        message.attributes["addressing_mode"] = .text(group.addressingMode)
        let participants =
            copies.isEmpty ? [] : [Node("participants", content: .nodes(copies))]
        message.content = .nodes(participants + [enc] + speaker.identity + speech.traits.companions)
        GroupCopies(world: world, sender: speaker.device, group: group).fanOut(message)
        return id
    }

    /// The sender key for each device that does not have it yet.
    private func distribute() throws(SandboxError) -> [Node] {
        let known = world.database.distributions.known(of: speaker.device.id, in: groupID)
        let others = world.groups.devices(of: group).filter {
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
