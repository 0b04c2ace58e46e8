public import BinaryNode
public import Model

/// Says that somebody looked twice at a group, as the server asked for.
///
///     → <iq type="set" xmlns="w:g2" to={group}><ack/></iq>
///
/// - Source: whatsapp-rust `wacore/src/iq/groups.rs`.
public struct AcknowledgeGroup: GroupRequest {
    public let to: JID

    /// Says so of a group.
    public init(_ group: JID) { to = group }

    public var body: [Node] { [Node("ack")] }
}
