/// What can be done to members of a group.
public enum MemberAction: Sendable, Hashable, NamedCase {
    /// They come into it.
    case add
    /// They are no longer in it.
    case remove
    /// They become admins.
    case promote
    /// They are admins no longer.
    case demote
}
