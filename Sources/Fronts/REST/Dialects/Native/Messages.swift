import Commands
import HTTP
import Model

extension Native {
    /// Sending.
    static let messages: [Endpoint] = [
        Endpoint("POST", "/messages/text", sendText, queued)
    ]

    private struct TextBody: Decodable {
        var to: String
        var text: String
    }

    private struct Queued: Encodable {
        var id: String
        var chat: String
        var state: String
    }

    private static func sendText(_ call: Call) throws(CommandError) -> SendText {
        let body = try call.json(TextBody.self)
        guard let to = JID(recipient: body.to) else {
            throw .invalid("to is neither an address nor a phone number with country code")
        }
        return SendText(to: to, text: body.text)
    }

    private static func queued(_ message: Message) -> HTTPResponse {
        let state = message.state.map { "\($0)" } ?? "queued"
        return .json(
            status: 202,
            Queued(id: message.id.text, chat: message.chat.description, state: state)
        )
    }
}
