/// Somebody as this account knows them.
public struct Person: Hashable, Sendable, Codable {
    /// The address that the person goes by: the LID when it is known.
    public var jid: JID
    /// The phone-number address; nil while it is not known.
    public var phone: JID?
    /// The best name there is: address book, business, push name; outside text as it came, not yet cleaned.
    public var name: String?

    /// Creates a person from its parts.
    public init(jid: JID, phone: JID? = nil, name: String? = nil) {
        self.jid = jid
        self.phone = phone
        self.name = name
    }
}
