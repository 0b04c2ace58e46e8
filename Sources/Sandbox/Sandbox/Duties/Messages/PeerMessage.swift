import BinaryNode
import Model

/// Takes what a client tells its account's phone alone.
///
///     → <message id type="text" category="peer" to={own number} [push_priority]>
///         <meta appdata="default"/><enc type="pkmsg|msg"/><device-identity/>?</message>
///     ← <ack class="message" id from t [error]/>
///
/// - Source: whatsmeow `send.go` (`preparePeerMessageNode`).
enum PeerMessage: DeviceDuty {
    static let pattern = StanzaPattern(
        tag: "message",
        to: .person,
        attributes: ["category": "peer"]
    )

    private static let shape = Rule(
        "message.peer",
        "a peer message is for the own phone, with one <enc> and without <participants> and token"
    )

    static func answer(_ request: Request, from device: Device) -> Reply {
        MessageAcceptance(request: request, device: device).accept { to in
            guard let person = request.world.directory.person(to), person.id == device.id.person,
                to.device == 0, hasShape(request.node)
            else {
                request.violate(shape)
                return .refused(479)
            }
            return .taken {
                MessageCopies(world: request.world, sender: device)
                    .fanOut(request.node, to: to, of: person)
            }
        }
        return .none
    }

    private static func hasShape(_ node: Node) -> Bool {
        node.children("enc").count == 1 && node.child("participants") == nil
            && node.child("tctoken") == nil
    }
}
