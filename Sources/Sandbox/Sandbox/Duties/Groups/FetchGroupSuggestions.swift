import JSON
import Model

/// Lists the groups that people want in a community.
///
///     → <iq type="get" xmlns="w:mex"><query query_id="23972005349071865">
///         {"variables":{"group_id","query_context","sub_group_hint_id"}}</query></iq>
///     ← {"xwa2_group_query_by_id":{"id","sub_group_suggestions":{"edges":[{"node":{…}}]}}}
///
/// - Source: zapo `spec/mex` (`FetchSubgroupSuggestions`).
enum FetchGroupSuggestions: DeviceDuty {
    static let pattern = Mex.pattern("23972005349071865")

    static func answer(_ request: Request, from device: Device) -> Reply {
        let jid = Mex.variables(request)?["group_id"]?.string.flatMap { JID($0) }
        return Mex.changing(.member, jid, request, from: device) { community in
            let edges = (community.suggestions ?? []).compactMap { suggestion -> JSON? in
                guard let group = request.world.database.groups[suggestion.group],
                    let person = request.world.database.people[suggestion.person]
                else { return nil }
                let node: JSON = [
                    "id": .string("\(group.jid)"), "subject": ["value": .string(group.subject)],
                    "creator": ["id": .string("\(community.address(person))")],
                    "creation_time": .string(String(suggestion.time)),
                    "total_participants_count": .string(String(group.members.count)),
                    "is_existing_group": true, "hidden_group": false,
                ]
                return ["node": node]
            }
            return Mex.result(
                "xwa2_group_query_by_id",
                [
                    "id": .string("\(community.jid)"),
                    "sub_group_suggestions": ["edges": .array(edges)],
                ]
            )
        }
    }
}
