/// Something that happened on an account: one type each in a file of its own in `Events/`, and one line
/// in ``JournalEntry/kinds``.
///
/// It is written to the journal in the transaction that made it happen, with its own content. Fields
/// are only ever added, as optionals; what changes its meaning gets a new ``version``.
public protocol Event: Codable, Hashable, Sendable {
    /// Its name in the journal and the API, such as `message.added`; never changes.
    static var name: String { get }
    /// The version of its payload.
    static var version: Int { get }
    /// What it is about.
    static var area: Area { get }
    /// Whether it is told to those who listen and not kept in the journal.
    static var isMomentary: Bool { get }
    /// The chat in which it happened, whose events are told in order; nil when it is about none.
    var chatAddress: JID? { get }
    /// The event with the moment that somebody else gave it, if any, replaced; see ``DatedEvent``.
    func settled(_ moment: (Timestamp) -> Timestamp) -> Self
}

extension Event {
    /// Most payloads have not changed yet.
    public static var version: Int { 1 }
    /// Most events are kept.
    public static var isMomentary: Bool { false }
    /// Most happen when they are written.
    public func settled(_ moment: (Timestamp) -> Timestamp) -> Self { self }

    /// Whether another event is of the same kind and says the same.
    public func isSame(as other: any Event) -> Bool { self == other as? Self }
}
