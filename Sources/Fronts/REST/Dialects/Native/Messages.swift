import Commands
import HTTP
import JSON
import Model

extension Native {
    /// Sending.
    static var messages: Section<Void> {
        Section([
            Endpoint(.post, "/messages/text", .session(.sender), sendText, queued)
        ])
    }

    private static func sendText(_ call: Call) throws(Refusal) -> SendText {
        SendText(
            to: try call.input.read("to", as: Recipient.self).jid,
            text: try call.input.read("text")
        )
    }

    private static func queued(_ message: Message) -> HTTPResponse {
        .json(
            [
                "id": .string(message.id.text),
                "chat": .string(message.chat.description),
                "state": .string((message.state ?? .queued).name),
            ],
            status: 202
        )
    }
}
