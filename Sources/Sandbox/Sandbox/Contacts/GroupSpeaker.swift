import BinaryNode
import Model
import Protobuf
import Signal
import WAProto

/// A simulated device that sends messages to a group, with a sender key of its own.
///
/// - Source: whatsmeow `send.go` (`sendGroup`).
struct GroupSpeaker {
    let world: World
    let speaker: Speaker
    let group: GroupRecord

    private var keys: SimulatedKeys { speaker.sealing.keys }
    private var groupID: String { "\(group.jid)" }

    init(world: World, speaker: Speaker, group: GroupRecord) {
        self.world = world
        self.speaker = speaker
        self.group = group
    }

    /// Sends a message to everybody in the group; the key goes to those who do not have it yet.
    ///
    /// - Returns: The id.
    func say(_ speech: Speech) throws(SandboxError) -> String {
        guard group.role(of: speaker.person.id) != nil else {
            throw .refused("\(speaker.person.number) is not in \(groupID)")
        }
        let id = Speech.id(keys.random)
        let content = speech.content.serializedBytes()
        let copies = try distribute()
        let enc = try seal(content)
        speaker.remember(id, speech, content, to: group.jid, time: nil)
        var message = speech.stanza(id)
        message.attributes["to"] = .jid(group.jid)
        message.attributes["addressing_mode"] = .text(group.addressingMode)
        let participants =
            copies.isEmpty ? [] : [Node("participants", content: .nodes(copies))]
        message.content = .nodes(participants + [enc] + speaker.identity + speech.companions)
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

    /// What the others need to read this device's messages from here on.
    var distribution: WASenderKeyDistributionMessage {
        let bytes = try? GroupCipher.createDistribution(
            group: groupID,
            sender: keys.ownAddress,
            in: keys,
            random: keys.random
        )
        return .with {
            $0.groupID = groupID
            $0.axolotlSenderKeyDistributionMessage = bytes ?? []
        }
    }

    private func seal(_ content: [UInt8]) throws(SandboxError) -> Node {
        do {
            let bytes = try GroupCipher.encrypt(
                Padding.pad(content, keys.random),
                group: groupID,
                sender: keys.ownAddress,
                in: keys,
                random: keys.random
            )
            return Node("enc", ["v": "2", "type": "skmsg"], bytes: bytes)
        } catch {
            throw .failed("cannot encrypt for \(groupID): \(error)")
        }
    }
}
