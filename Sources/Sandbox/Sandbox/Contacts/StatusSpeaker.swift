import BinaryNode
import Model
import Protobuf
import Signal
import WAProto

/// A simulated person that posts a status for those who know it.
///
/// - Source: whatsmeow `send.go` (`sendGroup`), zapo status tests.
struct StatusSpeaker {
    let world: World
    let speaker: Speaker

    /// Posts it for some people; returns its id.
    func post(_ speech: Speech, for people: [Person]) throws(SandboxError) -> String {
        let keys = speaker.sealing.keys
        let id = Speech.id(keys.random)
        let chat = "\(JID.status)"
        let content = speech.content.serializedBytes()
        do {
            let distribution = try GroupCipher.createDistribution(
                group: chat,
                sender: keys.ownAddress,
                in: keys,
                random: keys.random
            )
            let sealed = try GroupCipher.encrypt(
                Padding.pad(content, keys.random),
                group: chat,
                sender: keys.ownAddress,
                in: keys,
                random: keys.random
            )
            var message = speech.stanza(id)
            message.attributes["to"] = .jid(.status)
            message.content = .nodes(
                [
                    Node(
                        "participants",
                        content: .nodes(try copies(of: distribution, for: people))
                    ),
                    Node("enc", ["v": "2", "type": "skmsg"], bytes: sealed),
                ] + speaker.identity
            )
            speaker.remember(id, speech, content, to: .status, time: nil)
            StatusCopies(world: world, sender: speaker.device).fanOut(message)
            return id
        } catch let error as SignalError {
            throw .failed("cannot encrypt a status: \(error)")
        } catch {
            throw (error as? SandboxError) ?? .failed("\(error)")
        }
    }

    /// The sender key for each device.
    private func copies(
        of distribution: [UInt8],
        for people: [Person]
    ) throws(SandboxError) -> [Node] {
        let content = WAMessage.with {
            $0.senderKeyDistributionMessage.groupID = "\(JID.status)"
            $0.senderKeyDistributionMessage.axolotlSenderKeyDistributionMessage = distribution
        }.serializedBytes()
        var copies: [Node] = []
        for device in people.flatMap({ world.directory.devices(of: $0.id) }) {
            let enc = try speaker.sealing.seal(content, for: device)
            copies.append(Node("to", ["jid": .jid(device.lid)], content: .nodes([enc])))
        }
        return copies
    }
}
