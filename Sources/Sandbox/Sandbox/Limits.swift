/// How much of what grows with traffic a world keeps; the oldest goes first.
public struct Limits: Sendable {
    /// Stanzas in the log, of all connections.
    public var stanzas = 20_000
    /// Messages that simulated devices received, of everybody.
    public var arrivals = 2_000_000
    /// Messages that simulated devices sent, of everybody.
    public var sendings = 2_000_000
    /// Stanzas that wait for one device.
    public var queue = 2_000_000
    /// Messages that wait for their release, of everybody.
    public var held = 100_000
    /// Messages by which repetitions are recognised, of everybody.
    public var seen = 500_000
    /// Calls, of everybody.
    public var calls = 10_000
    /// Broken rules.
    public var violations = 10_000

    /// The defaults.
    public init() {}
}
