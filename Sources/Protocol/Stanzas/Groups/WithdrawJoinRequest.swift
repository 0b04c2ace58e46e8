public import BinaryNode
public import Model

/// Takes back that this account wants into a group.
///
///     → <iq type="set" xmlns="w:g2" to={group}>
///         <cancel_membership_requests><participant jid={own}/></cancel_membership_requests></iq>
///     ← <cancel_membership_requests><participant jid error?/></cancel_membership_requests>
///
/// 404 when it does not.
///
/// - Source: whatsapp-rust `wacore/src/iq/groups.rs` (`CancelMembershipRequestsIq`).
public struct WithdrawJoinRequest: Query {
    public static let namespace = "w:g2"
    public let kind = QueryKind.set
    public let to: JID
    private let own: JID

    /// Takes the request of `own` back.
    public init(_ group: JID, own: JID) {
        to = group
        self.own = own
    }

    public var body: [Node] {
        [Node("cancel_membership_requests") { Node("participant", ["jid": .jid(own)]) }]
    }

    public func reply(from iq: Node) throws(StanzaError) {
        try iq.child("cancel_membership_requests")?.child("participant")?.checkRefusal()
    }
}
