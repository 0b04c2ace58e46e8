import Commands
import Model

extension SendContacts: Operation {
    func run(on account: Account) async throws(CommandError) -> Message {
        guard (1...Self.most).contains(contacts.count) else {
            throw .invalid("contacts takes 1 to \(Self.most) people")
        }
        var cards: [ContactCardContent.Card] = []
        for contact in contacts { cards.append(try contact.card()) }
        return try await account.send(ContactCardContent(cards: cards), to: to, id: id, key: key)
    }
}

extension SendContacts.Contact {
    /// The card: as it was given, else made of name and number.
    ///
    /// - Source: Baileys README (contact messages): `waid` is what WhatsApp finds the account by.
    fileprivate func card() throws(CommandError) -> ContactCardContent.Card {
        if let vcard {
            guard vcard.hasPrefix("BEGIN:VCARD") else {
                throw .invalid("a vcard begins with BEGIN:VCARD")
            }
            return ContactCardContent.Card(name: name, vcard: vcard)
        }
        let digits = (number ?? "").filter { $0.isASCII && $0.isNumber }
        guard (5...15).contains(digits.count), !name.isEmpty, !name.contains(where: \.isNewline)
        else {
            throw .invalid("a contact has a name on one line, and a number or a vcard")
        }
        let shown = name.replacing("\\", with: "\\\\").replacing(";", with: "\\;")
            .replacing(",", with: "\\,")
        let lines = [
            "BEGIN:VCARD", "VERSION:3.0", "FN:\(shown)",
            "TEL;type=CELL;type=VOICE;waid=\(digits):+\(digits)", "END:VCARD",
        ]
        return ContactCardContent.Card(name: name, vcard: lines.joined(separator: "\n"))
    }
}
