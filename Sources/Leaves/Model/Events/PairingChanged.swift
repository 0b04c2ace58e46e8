/// Linking went a step further; where it stands is also in ``AccountStatus``.
public struct PairingChanged: Event {
    /// Never changes.
    public static let name = "account.pairing"
    /// About the account.
    public static let area = Area.account
    /// The whole new state.
    public var pairing: PairingState

    /// Takes the new state.
    public init(_ pairing: PairingState) { self.pairing = pairing }
}
