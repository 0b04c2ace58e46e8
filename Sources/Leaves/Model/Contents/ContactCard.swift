/// Cards of one or several people, to be kept in an address book.
public struct ContactCardContent: MessageContent {
    /// Never changes.
    public static let kind = "contact"
    /// One person's card.
    public struct Card: Codable, Hashable, Sendable {
        /// The name to show; outside text as it came, not yet cleaned.
        public var name: String
        /// The card itself, a vCard 3.0.
        public var vcard: String

        /// Creates a card from its parts.
        public init(name: String, vcard: String) {
            self.name = name
            self.vcard = vcard
        }
    }

    /// The cards, in the sender's order.
    public var cards: [Card]

    /// Takes the cards.
    public init(cards: [Card]) { self.cards = cards }

    /// The names.
    public var preview: String {
        let title = cards.count == 1 ? "Contact" : "\(cards.count) contacts"
        let names = cards.map(\.name).joined(separator: ", ")
        return names.isEmpty ? title : "\(title): \(names)"
    }
    /// The names.
    public var words: String? { cards.isEmpty ? nil : cards.map(\.name).joined(separator: " ") }
}
