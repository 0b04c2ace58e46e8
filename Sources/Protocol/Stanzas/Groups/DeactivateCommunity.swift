public import BinaryNode
public import Model

/// Ends a community; its groups go on alone.
///
///     → <iq type="set" xmlns="w:g2" to={community}><delete_parent/></iq>
///
/// - Source: whatsapp-rust `wacore/src/iq/groups.rs`, zapo `src/transport/node/builders/community.ts`.
public struct DeactivateCommunity: GroupRequest {
    public let to: JID

    /// Ends a community.
    public init(_ community: JID) { to = community }

    public var body: [Node] { [Node("delete_parent")] }
}
