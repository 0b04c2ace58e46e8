public import JSON
public import Model

/// Hands a community over to another member.
///
///     → <iq xmlns="w:mex"><query query_id="29643783178598899">{"variables":{"input":{"group_id":"{community}",
///         "role_updates":[{"new_role":"SUPERADMIN_MEMBER","user_jid":"{person}"}]}}}</query></iq>
///     ← {"xwa2_group_update_users_role":{"group_id":"{community}"}}
///
/// - Source: zapo `spec/mex` (`TransferCommunityOwnership`).
public struct TransferCommunity: MexQuery {
    public typealias Reply = Void
    public static let document = "29643783178598899"
    public static let field = "xwa2_group_update_users_role"
    private let community: JID
    private let person: JID

    /// Hands a community over to somebody.
    public init(_ community: JID, to person: JID) {
        self.community = community
        self.person = person
    }

    public var variables: JSON {
        let update: JSON = [
            "new_role": "SUPERADMIN_MEMBER", "user_jid": .string("\(person)"),
        ]
        return ["input": ["group_id": .string("\(community)"), "role_updates": [update]]]
    }

    public func reply(from answer: JSON) throws(StanzaError) {}
}
