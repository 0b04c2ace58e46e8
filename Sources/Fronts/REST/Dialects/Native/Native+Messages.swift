import Commands
import HTTP
import JSON
import Model

extension Native {
    /// Sending, and what became of it.
    static var messages: Section<Void> {
        Section([
            Endpoint(
                .post,
                "/messages/\(path)",
                .session(.sender),
                sendText,
                queued,
                help: "puts a text into the outbox",
                taken: .fields(of: SendText.self)
            ),
            Endpoint(
                .get,
                "/messages/{id}",
                .session(.reader),
                getMessage,
                report,
                help: "what became of an own message"
            ),
        ])
    }

    private static func sendText(_ call: Call) throws(Refusal) -> SendText {
        let command = try call.input.read(command: SendText.self)
        // Nobody could ask for it: that path is this one.
        guard command.id?.text != path else {
            throw .badInput(InputProblem("id", .refused("cannot be \(path)")))
        }
        return command
    }

    /// Where texts are posted, below the messages.
    private static let path = "text"

    private static func queued(_ message: Message) -> HTTPResponse {
        .json(sent(message), status: 202)
    }

    private static func getMessage(_ call: Call) throws(Refusal) -> GetMessage {
        GetMessage(id: MessageID(call.parameters["id"] ?? ""))
    }

    private static func report(_ report: MessageReport) -> HTTPResponse {
        .json(sent(report.message, reason: report.failure ?? report.waiting))
    }

    /// An own message and how far it has come.
    private static func sent(_ message: Message, reason: String? = nil) -> JSON {
        var answer: JSON.Object = [
            "id": .string(message.id.text),
            "chat": .string(message.chat.description),
            "state": .string((message.state ?? .queued).name),
        ]
        if let reason { answer["reason"] = .string(reason) }
        return .object(answer)
    }
}
