/// What an admin says to somebody who wants into a group.
public enum RequestAnswer: Sendable, Hashable, NamedCase {
    /// They come in.
    case approve
    /// They do not.
    case reject
}
