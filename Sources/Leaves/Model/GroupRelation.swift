/// What one group is to another one in a community.
public enum GroupRelation: Sendable, Hashable, NamedCase {
    /// The community that a group belongs to.
    case parent
    /// A group of the community.
    case sub
    /// Another group of the same community.
    case sibling
}
