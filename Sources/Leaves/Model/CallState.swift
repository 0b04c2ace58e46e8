/// How far a call has come.
public enum CallState: Sendable, Hashable, NamedCase {
    /// It rings.
    case ringing
    /// Somebody took it: on another device of this account, since martlet cannot.
    case answered
    /// It was turned down, here or on another device.
    case rejected
    /// Nobody took it.
    case missed
    /// It was taken, and is over.
    case ended
}
