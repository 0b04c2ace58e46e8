public import BinaryNode
public import Model

/// Goes into a group of a community that this account is in, or asks to be let in where admins decide.
///
///     → <iq type="set" xmlns="w:g2" to={community}><join_linked_group jid={group} type="sub_group"/></iq>
///     ← <linked_group><group jid/></linked_group>? | <membership_approval_request jid/>
///
/// The errors of ``JoinByInvite``.
///
/// - Source: whatsapp-rust `wacore/src/iq/groups.rs`, zapo `src/transport/node/builders/community.ts`.
public struct JoinLinkedGroup: Query {
    public static let namespace = "w:g2"
    public let kind = QueryKind.set
    public let to: JID
    private let group: JID

    /// Goes into a group.
    public init(_ community: JID, _ group: JID) {
        to = community
        self.group = group
    }

    public var body: [Node] {
        [Node("join_linked_group", ["jid": .jid(group), "type": "sub_group"])]
    }

    public func reply(from iq: Node) throws(StanzaError) -> JoinByInvite.Outcome {
        // zapo expects nothing in the answer.
        let isWaiting = iq.child("membership_approval_request") != nil
        return JoinByInvite.Outcome(group: group, isWaiting: isWaiting)
    }
}
