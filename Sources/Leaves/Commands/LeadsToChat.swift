public import Model

/// A reply that tells of a new chat, which whoever asked for it will want to see.
public protocol LeadsToChat {
    /// The chat.
    var chat: JID { get }
}
