import BinaryNode
import Model

/// Takes a client's message to a person, and makes a copy for each device it is encrypted for.
///
///     → <message id type to …>…</message>
///     ← <ack class="message" id from t [error]/>
///
/// - Source: whatsmeow `send.go` (`sendDM`).
enum DirectMessage: DeviceDuty {
    static let pattern = StanzaPattern(tag: "message")

    static func answer(_ request: Request, from device: Device) -> Reply {
        MessageAcceptance(request: request, device: device).accept { to in
            guard let person = request.world.directory.person(to) else {
                return to.isPerson ? .taken {} : .refused(404)
            }
            return .taken {
                MessageCopies(world: request.world, sender: device)
                    .fanOut(request.node, to: to, of: person)
            }
        }
        return .none
    }
}
