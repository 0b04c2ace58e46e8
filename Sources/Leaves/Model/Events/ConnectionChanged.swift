/// The connection changed; what it is now is also in ``AccountStatus``.
public struct ConnectionChanged: Event {
    /// Never changes.
    public static let name = "account.connection"
    /// About the account.
    public static let area = Area.account
    /// The whole new state.
    public var connection: ConnectionState

    /// Takes the new state.
    public init(_ connection: ConnectionState) { self.connection = connection }

    /// About no chat.
    public var chatAddress: JID? { nil }
}
