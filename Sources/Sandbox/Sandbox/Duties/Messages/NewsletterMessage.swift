import BinaryNode
import Model

/// Takes a client's message to a channel, which is not encrypted; nobody here follows one.
///
///     → <message id type to={channel} [edit]><plaintext [mediatype]>{message}</plaintext></message>
///     ← <ack class="message" id from t server_id/>
///
/// The number in the ack is the channel's own for the message; what changes a message bears that one's id.
///
/// - Source: whatsmeow `send.go` (`sendNewsletter`, `SendMessage`).
enum NewsletterMessage: DeviceDuty {
    static let pattern = StanzaPattern(tag: "message", to: .channel)

    static func answer(_ request: Request, from device: Device) -> Reply {
        MessageAcceptance(request: request, device: device, form: .open).accept { _ in
            let number = request.world.database.seen.number(of: request.id, from: device.id)
            return .taken(["server_id": .text(String(number))]) {}
        }
        return .none
    }
}
