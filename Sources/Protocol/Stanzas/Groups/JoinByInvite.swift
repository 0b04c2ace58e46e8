public import BinaryNode
public import Model

/// Goes into a group by its link, or asks to be let in where admins decide.
///
///     → <iq type="set" xmlns="w:g2" to="g.us"><invite code/></iq>
///     ← <group|community jid/> | <membership_approval_request jid/>
///
/// 304 when this account is in it already, 404 when there is no such group, 405 when it was removed from it, 406
/// for what is no code, 409 when it has asked already, 410 when the link was reset, 412 when the community is
/// full, 419 when the group is, 423 when it is closed.
///
/// - Source: whatsmeow `group.go` (`JoinGroupWithLink`), whatsapp-rust `wacore/src/iq/groups.rs`
///   (`AcceptGroupInviteIq`, `GroupJoinError`).
public struct JoinByInvite: Query {
    /// Where it led.
    public struct Outcome: Hashable, Sendable {
        /// The group.
        public var group: JID
        /// Whether an admin has to let this account in.
        public var isWaiting: Bool

        /// Says where it led.
        init(group: JID, isWaiting: Bool) {
            self.group = group
            self.isWaiting = isWaiting
        }

        /// Reads an answer to anything that lets this account into a group.
        init(from iq: Node) throws(StanzaError) {
            let request = iq.child("membership_approval_request")
            isWaiting = request != nil
            if let node = request ?? iq.child("community") {
                group = try GroupInfo.address(of: node)
            } else {
                group = try GroupInfo.address(of: try iq.requireChild("group"))
            }
        }
    }

    public static let namespace = "w:g2"
    public let kind = QueryKind.set
    public let to = JID.groupServer
    private let code: String

    /// Goes in by a link's code.
    public init(code: String) { self.code = code }

    public var body: [Node] { [Node("invite", ["code": .text(code)])] }

    public func reply(from iq: Node) throws(StanzaError) -> Outcome { try Outcome(from: iq) }
}
