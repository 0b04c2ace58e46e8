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
        let isMigrated = request.world.directory.person(device.jid)?.habits.isMigrated
        MessageAcceptance(request: request, device: device).accept { to in
            if let isMigrated, to.isPerson, to.isLID != isMigrated {
                return .refused(isMigrated ? 463 : 400)
            }
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
