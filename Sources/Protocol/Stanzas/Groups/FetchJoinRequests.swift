public import BinaryNode
public import Model

/// Asks who wants into a group.
///
///     → <iq type="get" xmlns="w:g2" to={group}><membership_approval_requests/></iq>
///     ← <membership_approval_requests>
///         <membership_approval_request jid phone_number? request_time? requestor?
///           request_method="invite_link|linked_group_join|non_admin_add"?/>…</membership_approval_requests>
///
/// 403 when this account is no admin, 404 when there is no such group.
///
/// - Source: whatsmeow `group.go` (`GetGroupRequestParticipants`).
public struct FetchJoinRequests: Query {
    public static let namespace = "w:g2"
    public let kind = QueryKind.get
    public let to: JID

    /// Asks about a group.
    public init(_ group: JID) { to = group }

    public var body: [Node] { [Node("membership_approval_requests")] }

    public func reply(from iq: Node) throws(StanzaError) -> [JoinRequest] {
        let list = try iq.requireChild("membership_approval_requests")
        var requests: [JoinRequest] = []
        for node in list.children("membership_approval_request") {
            requests.append(try Self.request(node))
        }
        return requests
    }

    private static func request(_ node: Node) throws(StanzaError) -> JoinRequest {
        let person = try GroupInfo.Participant(node)
        let requestor = node.readableJID("requestor")?.bare
        return JoinRequest(
            person: person.lid ?? person.jid,
            phone: person.phone,
            time: node.int("request_time").map { Timestamp(seconds: Int64($0)) },
            way: node.string("request_method").flatMap(way),
            by: requestor == person.jid ? nil : requestor
        )
    }

    private static func way(_ method: String) -> JoinRequest.Way? {
        switch method {
        case "invite_link": .link
        case "linked_group_join": .community
        case "non_admin_add": .member
        default: nil
        }
    }
}
