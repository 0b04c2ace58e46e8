import Canvas
import Commands
import Encodings
import Model
import Settings

/// A field for an address: a phone number, an address, or what the chat list calls somebody.
///
/// People name themselves, so that a name means somebody only where it is all of it, and in no other name: a part of one
/// is shown with whom it can mean, and completed by who chooses so.
enum AddressField {
    /// The address that a text means; a text that no chat is called stays, and the command refuses it.
    ///
    /// - Throws: ``CommandError`` when it is only a part of a name, or in the names of several chats.
    static func address(_ text: String, _ state: State) throws(CommandError) -> String {
        let text = String(text.trimmingBlanks)
        let found = matches(text, state)
        guard found.count < 2 else {
            let people = found.prefix(8).map(label).joined(separator: ", ")
            throw .invalid("\(text.prefix(40)) can mean \(people): enter the number")
        }
        guard let row = found.first else { return text.filter { $0 != " " } }
        guard isAll(text, of: row) else {
            throw .invalid(
                "nobody is called \(text.prefix(40)): did you mean \(label(row))? Tab takes that"
            )
        }
        return "\(row.chat.jid)"
    }

    /// The chats that a text can mean, each by name and number; empty when it means no name.
    static func candidates(_ text: String, _ state: State) -> [String] {
        matches(String(text.trimmingBlanks), state).map(label)
    }

    /// What stands for the one chat that a text can mean: its name where that alone means it again, else its address;
    /// nil when it means none or several, or is a whole name already.
    static func completion(_ text: String, _ state: State) -> String? {
        let text = String(text.trimmingBlanks)
        let found = matches(text, state)
        guard found.count == 1, let row = found.first, !isAll(text, of: row) else { return nil }
        let name = String(row.name.string.trimmingBlanks)
        let again = matches(name, state).map(\.chat.jid)
        let isPlain = again == [row.chat.jid] && !name.contains(",")
        return isPlain && !Names.isDoubtful(row.bareName) ? name : "\(row.chat.jid)"
    }

    /// Somebody by name and number, for whoever reads what was done.
    static func label(_ jid: JID, _ state: State) -> CleanText {
        if let row = state.account.chats.row(state.account.chats.chatNow(of: jid)), row.hasName {
            return CleanText(name: label(row))
        }
        return state.account.name(of: jid)
    }

    /// Whether a text is what a chat is called, and not a part of it.
    private static func isAll(_ text: String, of row: ChatRow) -> Bool {
        let text = Names.key(CleanText(name: text))
        return text == row.nameKey || text == Names.key(row.name)
    }

    /// `Anna Virtanen (+358 50 765 4321)`; what is in brackets can be entered as well.
    private static func label(_ row: ChatRow) -> String {
        let phone = row.chat.phone ?? (row.chat.jid.isPhone ? row.chat.jid : nil)
        let address = phone.map { Names.number($0.user).string } ?? "\(row.chat.jid)"
        return "\(row.bareName.string) (\(address))"
    }

    /// The chats whose name has the text in it; none for a number or an address.
    private static func matches(_ text: String, _ state: State) -> [ChatRow] {
        let text = text.lowercased()
        guard !text.isEmpty, !text.contains("@"), JID(recipient: text) == nil else { return [] }
        return state.account.chats.order.map { state.account.chats.rows[$0] }
            .filter { $0.hasName && $0.searched.string.lowercased().contains(text) }
    }
}
