/// Something a client did that the real server would refuse, or that breaks a rule of the protocol.
///
/// Tests assert that there are none.
public struct Violation: Sendable, Hashable, Codable {
    /// The connection it came over.
    public let connection: Int
    /// The device, once logged in.
    public let device: String?
    /// The name of the rule that was broken: `area.rule`.
    public let rule: String
    /// The rule as a sentence, and what was found instead where that helps.
    public let reason: String
    /// The stanza as readable XML; empty when none could be read.
    public let xml: String
}
