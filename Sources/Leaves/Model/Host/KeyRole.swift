/// How much a key of the listener is good for; each may do what those before it may.
public enum KeyRole: Comparable, Sendable, NamedCase {
    /// Look.
    case reader
    /// Send messages and change what is in chats.
    case sender
    /// All that concerns an account.
    case manager
}
