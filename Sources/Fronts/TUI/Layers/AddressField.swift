import Canvas
import Commands
import Encodings
import Model
import Settings

/// A field for an address: a phone number, an address, or what the chat list calls somebody.
enum AddressField {
    /// The address that a text means; a text that no chat is called stays, and the command refuses it.
    ///
    /// - Throws: ``CommandError`` when several chats are called that.
    static func address(_ text: String, _ state: State) throws(CommandError) -> String {
        let text = String(text.trimmingBlanks)
        let found = matches(text, state)
        guard found.count < 2 else {
            let names = found.prefix(8).map(\.name.string).joined(separator: ", ")
            throw .invalid("\(text.prefix(40)) can mean \(names)")
        }
        return found.first.map { "\($0.chat.jid)" } ?? text.filter { $0 != " " }
    }

    /// The names of the chats that a text can mean; nil when it means no name.
    static func names(_ text: String, _ state: State) -> [String]? {
        let found = matches(String(text.trimmingBlanks), state).map(\.name.string)
        return found.isEmpty ? nil : found
    }

    /// The chats whose name is the text, else those whose name has it in it; none for a number or an address.
    private static func matches(_ text: String, _ state: State) -> [ChatRow] {
        let text = text.lowercased()
        guard !text.isEmpty, !text.contains("@"), JID(recipient: text) == nil else { return [] }
        var (exact, others): ([ChatRow], [ChatRow]) = ([], [])
        for index in state.account.chats.order {
            let row = state.account.chats.rows[index]
            guard row.hasName else { continue }
            let name = row.name.string.lowercased()
            if name == text { exact.append(row) } else if name.contains(text) { others.append(row) }
        }
        return exact.isEmpty ? others : exact
    }
}
