/// Something that a business sells.
public struct ProductContent: MessageContent {
    /// Never changes.
    public static let kind = "product"
    /// What it is called; outside text as it came, not yet cleaned.
    public var title: String
    /// What it is; nil when it does not say.
    public var about: String?
    /// What it costs, in thousandths of the currency; nil when it does not say.
    public var price: Int64?
    /// The currency, such as `EUR`; nil when it does not say.
    public var currency: String?
    /// Who sells it; nil when it does not say.
    public var seller: JID?
    /// What the seller calls it; nil when it does not say.
    public var id: String?

    /// Creates one from its parts.
    public init(
        title: String,
        about: String? = nil,
        price: Int64? = nil,
        currency: String? = nil,
        seller: JID? = nil,
        id: String? = nil
    ) {
        self.title = title
        self.about = about
        self.price = price
        self.currency = currency
        self.seller = seller
        self.id = id
    }

    /// What it is called.
    public var preview: String { "Product: \(title)" }
    /// What it is called and what it is.
    public var words: String? { [title, about].compactMap(\.self).joined(separator: " ") }
}
