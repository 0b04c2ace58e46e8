/// Linking went a step further; where it stands is also in ``AccountStatus``.
///
/// The codes themselves are in neither the event nor the journal: they are of the moment, and secret.
public struct PairingChanged: Event {
    /// Never changes.
    public static let name = "account.pairing"
    /// About the account.
    public static let area = Area.account
    /// The whole new state, but for codes.
    public let pairing: PairingState

    /// Takes the new state, and leaves a code out.
    public init(_ pairing: PairingState) { self.pairing = pairing.withoutCode }

    private enum Key: CodingKey { case pairing }

    /// Reads the state, and leaves a code out.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: Key.self)
        self.init(try container.decode(PairingState.self, forKey: .pairing))
    }

    /// Writes the state.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(pairing, forKey: .pairing)
    }

    /// About no chat.
    public var chatAddress: JID? { nil }
}
