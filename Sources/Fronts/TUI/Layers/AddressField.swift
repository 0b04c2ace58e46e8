import Canvas
import Commands
import Model

/// A field for an address: a phone number, an address, or what the chat list calls somebody.
enum AddressField {
    /// The address that a text means; a text that no chat is called stays, and the command refuses it.
    ///
    /// - Throws: ``CommandError`` when several chats are called that.
    static func address(_ text: String, _ state: State) throws(CommandError) -> String {
        let text = plain(text)
        let found = matches(text, state)
        guard found.count < 2 else {
            let names = found.prefix(8).map(\.name.string).joined(separator: ", ")
            throw .invalid("\(text.prefix(40)) can mean \(names)")
        }
        return found.first.map { "\($0.chat.jid)" } ?? text.filter { $0 != " " }
    }

    /// The names of the chats that a text can mean; nil when it means no name.
    static func names(_ text: String, _ state: State) -> [String]? {
        let found = matches(plain(text), state).map(\.name.string)
        return found.isEmpty ? nil : found
    }

    /// The chats whose name is the text, else those whose name has it in it; none for a number or an address.
    private static func matches(_ text: String, _ state: State) -> [ChatRow] {
        let text = text.lowercased()
        guard !text.isEmpty, !text.contains("@"), JID(recipient: text) == nil else { return [] }
        let named = state.account.chats.order.map { state.account.chats.rows[$0] }
            .filter { $0.hasName && $0.name.string.lowercased().contains(text) }
        let exact = named.filter { $0.name.string.lowercased() == text }
        return exact.isEmpty ? named : exact
    }

    /// Without blanks at its ends.
    private static func plain(_ text: String) -> String {
        var text = text[...]
        while text.first == " " { text = text.dropFirst() }
        while text.last == " " { text = text.dropLast() }
        return String(text)
    }
}
