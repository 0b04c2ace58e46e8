/// Something in the journal that this martlet cannot read: a newer one wrote it, or it is damaged.
///
/// It stands where the event stood, so that whoever needs all of them knows that there was one.
public struct UnknownEvent: Event {
    /// Never changes.
    public static let name = "unknown"
    /// What it is about is not known; it is told whatever areas were asked for.
    public static let area = Area.account
    /// The event's name; nil when it is damaged.
    public var kind: String?
    /// The version of its payload; nil when it is damaged.
    public var version: Int?

    /// Takes the name and the version, where they can be read.
    public init(kind: String? = nil, version: Int? = nil) {
        self.kind = kind
        self.version = version
    }

    /// About no chat that is known.
    public var chatAddress: JID? { nil }
}

extension UnknownEvent: CustomStringConvertible {
    /// What is wrong, for people.
    public var description: String {
        kind.map { "\($0) of version \(version ?? 1) is not known here" } ?? "it is damaged"
    }
}
