public import JSON
public import Model

/// Asks which groups people want in a community.
///
///     → <iq xmlns="w:mex"><query query_id="23972005349071865">{"variables":{"group_id":"{community}",
///         "query_context":"INTERACTIVE","sub_group_hint_id":"{community}"}}</query></iq>
///     ← {"xwa2_group_query_by_id":{"sub_group_suggestions":{"edges":[{"node":{"id","subject":{"value"},
///         "description":{"value"},"creator":{"id"},"creation_time","total_participants_count",
///         "is_existing_group"}}]}}}
///
/// - Source: zapo `spec/mex` (`FetchSubgroupSuggestions`), whatsapp-rust
///   `wacore/src/iq/mex_operations.rs`.
public struct FetchGroupSuggestions: MexQuery {
    public typealias Reply = [GroupSuggestion]
    public static let document = "23972005349071865"
    public static let field = "xwa2_group_query_by_id"
    private let community: JID

    /// Asks about a community.
    public init(_ community: JID) { self.community = community }

    public var variables: JSON {
        [
            "group_id": .string("\(community)"), "query_context": "INTERACTIVE",
            "sub_group_hint_id": .string("\(community)"),
        ]
    }

    public func reply(from answer: JSON) throws(StanzaError) -> [GroupSuggestion] {
        let edges = answer["sub_group_suggestions"]?["edges"]?.array ?? []
        return edges.compactMap { $0["node"].flatMap(Self.suggestion) }
    }

    private static func suggestion(_ node: JSON) -> GroupSuggestion? {
        guard let group = node.address("id"), group.isGroup else { return nil }
        return GroupSuggestion(
            jid: group,
            subject: node["subject"]?["value"]?.string ?? "",
            description: node["description"]?["value"]?.string,
            by: node["creator"]?.address("id"),
            time: node["creation_time"]?.moment,
            size: node["total_participants_count"]?.wholeNumber,
            isThere: node["is_existing_group"]?.bool == true
        )
    }
}
