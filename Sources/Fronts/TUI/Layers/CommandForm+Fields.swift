import Commands
import JSON
import Model

// What the fields of a form hold, as the command reads it and as the screen knows it.

extension CommandForm {
    /// What was entered, as the command reads it; empty fields are left out.
    func body(_ state: State) throws(CommandError) -> JSON {
        var members: [(String, JSON)] = []
        for (field, text) in given {
            members.append((field.name, try CommandForm.value(text, field.schema, state)))
        }
        for (field, value) in zip(fields, values) where !value.isEmpty {
            members.append((field.name, try CommandForm.value(value.text, field.schema, state)))
        }
        return .object(JSON.Object(members))
    }

    /// Whom the command is about.
    func addresses(in body: JSON) -> [JID] {
        let texts = fields.flatMap { field -> [String] in
            switch field.schema.form {
            case .text(format: "jid"): [body[field.name]?.string].compactMap(\.self)
            case .array(let element) where element.form == .text(format: "jid"):
                (body[field.name]?.array ?? []).compactMap(\.string)
            default: []
            }
        }
        return texts.compactMap { JID(recipient: $0) }
    }

    private static func value(
        _ text: String,
        _ schema: Schema,
        _ state: State
    ) throws(CommandError) -> JSON {
        switch schema.form {
        case .text(format: "jid"): return .string(try AddressField.address(text, state))
        case .text, .choice, .bytes: return .string(text)
        case .array(let element):
            var values: [JSON] = []
            for part in text.split(separator: ",") {
                let part = part.trimmingPrefix { $0 == " " }
                values.append(try value(String(part), element, state))
            }
            return .array(values)
        default: return (try? JSON(parsing: Array(text.utf8))) ?? .string(text)
        }
    }

    /// What is typed for an address, behind what stands before it in its field; nil where none is wanted.
    var aimed: (before: String, last: String)? {
        guard let text = line?.text, fields.indices.contains(current) else { return nil }
        switch fields[current].schema.form {
        case .text(format: "jid"): return ("", text)
        case .array(let element) where element.form == .text(format: "jid"):
            let parts = text.split(separator: ",", omittingEmptySubsequences: false)
            let before = parts.dropLast().map { "\($0)," }.joined()
            return (before, String(parts.last ?? ""))
        default: return nil
        }
    }

    /// What the screen knows already: the open chat, the selected message.
    static func onScreen(
        _ name: String,
        _ names: Set<String>,
        _ message: Message?,
        _ state: State
    ) -> String? {
        let chat = state.account.pane?.chat.description
        let hasChat = names.contains("chat")
        return switch name {
        case "chat", "jid": chat
        // Of a message that goes elsewhere the chat is known, and not where it goes.
        case "to" where !hasChat: chat
        case "message", "quoted": message?.id.text
        // Beside `message` it is that of a message to come.
        case "id" where hasChat && !names.contains("message"): message?.id.text
        case "sender", "quotedSender": message?.sender.description
        default: nil
        }
    }
}
