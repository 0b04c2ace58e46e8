import Canvas
import Model
import Settings

/// Cards for an address book: names and numbers.
enum ContactCardView: ContentView {
    /// How many cards, and numbers of one card, are shown.
    private static let most = 10

    static func line(_ content: ContactCardContent) -> CleanText {
        let names = content.cards.prefix(3).map { name($0) }
        guard let first = names.first else { return "contact" }
        guard content.cards.count > 1 else { return "contact: \(first)" }
        let listed = names.dropFirst().reduce(first) { "\($0), \($1)" }
        return "\(content.cards.count) contacts: \(listed)"
    }

    static func body(_ content: ContactCardContent, _ page: BodyPage) -> Body {
        var text = Paragraphs(page)
        text.add(content.cards.count > 1 ? "Contacts" : "Contact", .messageSystem)
        for card in content.cards.prefix(most) {
            text.add(name(card), .messageBold)
            for number in numbers(card.vcard) { text.add("  " + number, .messageLink) }
        }
        if content.cards.count > most {
            text.add("and \(content.cards.count - most) more", .uiHint)
        }
        return text.body
    }

    private static func name(_ card: ContactCardContent.Card) -> CleanText {
        let name = CleanText(name: String(card.name.prefix(60)))
        return name.isEmpty ? "somebody" : name
    }

    /// The telephone numbers of a card, as it writes them.
    ///
    /// - Source: RFC 2426, section 3.3.1: `TEL;type=CELL:+358 40 123 4567`, also `item1.TEL:…`.
    private static func numbers(_ vcard: String) -> [CleanText] {
        var numbers: [CleanText] = []
        for line in vcard.prefix(16_384).split(whereSeparator: \.isNewline) {
            guard numbers.count < most, let colon = line.firstIndex(of: ":") else { continue }
            let property = line[..<colon].prefix { $0 != ";" }.split(separator: ".").last ?? ""
            guard property.lowercased() == "tel" else { continue }
            let number = CleanText(name: String(line[colon...].dropFirst().prefix(40)))
            if !number.isEmpty { numbers.append(number) }
        }
        return numbers
    }
}
