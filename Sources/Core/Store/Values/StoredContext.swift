internal import JSON
public import Model
internal import SQLite

extension MessageContext {
    /// The most people that are stored as named in one message; a group has no more members.
    public static let mostMentions = 2048

    /// The same with no more of what others chose than is stored; nil when that is nothing.
    ///
    /// - Throws: A constraint error for an id that is longer than is stored.
    func checked() throws(SQLiteError) -> MessageContext? {
        var checked = self
        if let quote {
            try OutsideText.check(quote.id)
            checked.quote?.preview = OutsideText.name(quote.preview)
            checked.quote?.kind = quote.kind.map(OutsideText.name)
            checked.quote?.sender = quote.sender.flatMap(Self.storable)
            checked.quote?.chat = quote.chat.flatMap(Self.storable)
        }
        checked.viewers = viewers?.compactMap(Self.storable)
        checked.mentions = mentions.prefix(Self.mostMentions).compactMap(Self.storable)
        if let advertisement {
            checked.advertisement = Advertisement(
                title: OutsideText.name(advertisement.title),
                body: OutsideText.name(advertisement.body),
                url: advertisement.url.map(OutsideText.name),
                id: advertisement.id.map(OutsideText.name)
            )
        }
        return checked.isEmpty ? nil : checked
    }

    private static func storable(_ jid: JID) -> JID? {
        (try? OutsideText.check(jid)) == nil ? nil : jid.bare
    }

    /// What the column holds.
    var stored: String {
        get throws(SQLiteError) { try StoredJSON.text(self) }
    }

    /// Reads what the column holds; nil for what a newer martlet wrote otherwise.
    init?(stored: String) {
        guard let read = try? StoredJSON.value(MessageContext.self, stored[...]) else { return nil }
        self = read
    }
}
