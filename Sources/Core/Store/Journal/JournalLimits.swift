/// How much of the journal is kept.
public struct JournalLimits: Sendable {
    /// Events that stay although nobody needs them, for readers without a cursor that come back.
    public var recent: Int
    /// Events that are kept for a consumer that does not read.
    public var count: Int
    /// How long an event is kept for a consumer that does not read.
    public var age: Duration
    /// How many bytes of events are kept at most, whoever needs them.
    public var bytes: Int64

    /// Creates limits; those of a usual account unless told otherwise.
    public init(
        recent: Int = 10_000,
        count: Int = 1_000_000,
        age: Duration = .seconds(30 * 86_400),
        bytes: Int64 = 512 << 20
    ) {
        self.recent = recent
        self.count = count
        self.age = age
        self.bytes = bytes
    }

    var milliseconds: Int64 { Int64(age / .milliseconds(1)) }
}
