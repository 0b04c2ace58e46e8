import Commands
import HTTP
import JSON
import Model

extension Onwapp {
    /// Messages - Send.
    static var sending: Section<Family> {
        Section(
            .talking,
            needsConnection: true,
            [
                Endpoint(
                    .post,
                    "/{session}/message/send/text",
                    .session(.sender),
                    sendText,
                    sent,
                    help: "sends text to phone, a number or an address"
                )
            ]
        )
    }

    /// `quoted` is taken and passed over, as by the program at the version that the reference describes.
    private static func sendText(_ call: Call) throws(Refusal) -> SendText {
        _ = try call.input.readIfPresent("quoted", as: Input.self)
        return SendText(
            to: try call.input.read("phone", as: Recipient.self).jid,
            text: try call.input.read("text")
        )
    }

    private static func sent(_ message: Message) -> HTTPResponse {
        .json([
            "messageId": .string(message.id.text),
            "timestamp": .number(.init(message.time.seconds)),
        ])
    }
}
