public import Model

/// A reply that tells of a new chat, which whoever asked for it will want to see.
public protocol LeadsToChat {
    /// The chat; nil where there is none yet.
    var chat: JID? { get }
}
