/// What somebody orders of a business.
public struct OrderContent: MessageContent {
    /// Never changes.
    public static let kind = "order"
    /// What it is called; outside text as it came, not yet cleaned.
    public var title: String
    /// The sender's own words; nil when there are none.
    public var text: String?
    /// How many things.
    public var count: Int
    /// What they cost, in thousandths of the currency; nil when it does not say.
    public var total: Int64?
    /// The currency, such as `EUR`; nil when it does not say.
    public var currency: String?
    /// Who sells them; nil when it does not say.
    public var seller: JID?
    /// Its number; nil when it does not say.
    public var id: String?

    /// Creates one from its parts.
    public init(
        title: String,
        text: String? = nil,
        count: Int,
        total: Int64? = nil,
        currency: String? = nil,
        seller: JID? = nil,
        id: String? = nil
    ) {
        self.title = title
        self.text = text
        self.count = count
        self.total = total
        self.currency = currency
        self.seller = seller
        self.id = id
    }

    /// How many things, and what it is called.
    public var preview: String {
        let things = count == 1 ? "1 item" : "\(count) items"
        return title.isEmpty ? "Order: \(things)" : "Order: \(title), \(things)"
    }
    /// What it is called, and the sender's words.
    public var words: String? {
        let parts = [title, text ?? ""].filter { !$0.isEmpty }
        return parts.isEmpty ? nil : parts.joined(separator: " ")
    }
}
