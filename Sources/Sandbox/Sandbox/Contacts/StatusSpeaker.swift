import BinaryNode
import Model
import Protobuf
import WAProto

/// A simulated person that posts a status for those who know it.
///
/// - Source: whatsmeow `send.go` (`sendGroup`), zapo status tests.
struct StatusSpeaker {
    let world: World
    let speaker: Speaker

    /// Posts it for some people; returns its id.
    func post(_ speech: Speech, for people: [Person]) throws(SandboxError) -> String {
        let sealing = speaker.sealing
        let id = Speech.id(sealing.keys.random)
        let content = speech.content.serializedBytes()
        let copies = try copies(for: people)
        let enc = try sealing.seal(content, in: .status)
        var message = speech.traits.stanza(id)
        message.attributes["to"] = .jid(.status)
        message.content = .nodes(
            [Node("participants", content: .nodes(copies)), enc] + speaker.identity
                + speech.traits.companions
        )
        speaker.remember(id, speech, content, to: .status, time: nil)
        StatusCopies(world: world, sender: speaker.device).fanOut(message)
        return id
    }

    /// The sender key for each device.
    private func copies(for people: [Person]) throws(SandboxError) -> [Node] {
        let distribution = try speaker.sealing.distribution(in: .status)
        let content = WAMessage.with {
            $0.senderKeyDistributionMessage = distribution
        }.serializedBytes()
        var copies: [Node] = []
        for device in people.flatMap({ world.directory.devices(of: $0.id) }) {
            let enc = try speaker.sealing.seal(content, for: device)
            copies.append(Node("to", ["jid": .jid(device.lid)], content: .nodes([enc])))
        }
        return copies
    }
}
