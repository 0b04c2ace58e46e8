import Commands
import HTTP
public import JSON
public import Model

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
                taken: .fields(of: SendText.self)
            ),
            Endpoint(.get, "/messages/{id}", .session(.reader), getMessage, report),
        ])
    }

    private static func sendText(_ call: Call) throws(Refusal) -> SendText {
        let id: String? = try call.input.readIfPresent("id")
        // Nobody could ask for it: that path is this one.
        guard id != path else { throw .badInput(InputProblem("id", .refused("cannot be \(path)"))) }
        return SendText(
            to: try call.input.read("to", as: Recipient.self).jid,
            text: try call.input.read("text"),
            id: id.map { MessageID($0) },
            key: try call.input.readIfPresent("key"),
            quoted: try call.input.readIfPresent("quoted").map { MessageID($0) },
            quotedSender: try recipient("quotedSender", call),
            quotedChat: try recipient("quotedChat", call),
            mentions: try call.input.readIfPresent("mentions", as: [Recipient].self)?.map(\.jid),
            link: try call.input.readIfPresent("link")
        )
    }

    private static func recipient(_ name: String, _ call: Call) throws(Refusal) -> JID? {
        try call.input.readIfPresent(name, as: Recipient.self)?.jid
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

extension LinkPreview: InputValue {
    /// Reads an object; a form has it as text.
    public init(input: JSON) throws(InputProblem.Fault) {
        let written = input.string.flatMap { try? JSON(parsing: Array($0.utf8)) }
        guard let preview = try? (written ?? input).decode(LinkPreview.self) else {
            throw .mismatch(expected: "an object with url, title and summary")
        }
        self = preview
    }
}
