import BinaryNode
public import Model

/// An invitation that somebody sent, as the server is shown it.
///
/// - Source: whatsmeow `group.go` (`JoinGroupWithInvite`), Baileys `src/Socket/groups.ts` (`groupAcceptInviteV4`).
public struct InviteRequest: Hashable, Sendable {
    /// The group.
    public var group: JID
    /// What lets one in.
    public var code: String
    /// Until when it counts; as the invitation says it.
    public var expires: Timestamp?
    /// Who sent it.
    public var inviter: JID

    /// Creates one from its parts.
    public init(group: JID, code: String, expires: Timestamp?, inviter: JID) {
        self.group = group
        self.code = code
        self.expires = expires
        self.inviter = inviter
    }

    /// Its node under a name: `add_request` to ask about it, `accept` to go in by it.
    func node(_ tag: String) -> Node {
        var node = Node(tag, ["code": .text(code), "admin": .jid(inviter)])
        if let expires { node.attributes["expiration"] = .text(String(expires.seconds)) }
        return node
    }
}
