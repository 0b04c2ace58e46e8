public import JSON
public import Model

/// Says whether what is said in a group should stay there.
///
///     → <iq xmlns="w:mex"><query query_id="9418211574894172">{"variables":{"group_id":"{group}","update":
///         {"limit_sharing":{"limit_sharing_enabled":true,"limit_sharing_trigger":"CHAT_SETTING"}}}}</query></iq>
///     ← {"xwa2_group_update_property":{"id":"{group}","state":"ACTIVE"}}
///
/// - Source: whatsapp-rust `wacore/src/iq/mex_operations.rs` (`UPDATE_GROUP_PROPERTY`), zapo `spec/mex`.
public struct LimitSharing: MexQuery {
    public typealias Reply = Void
    public static let document = "9418211574894172"
    public static let field = "xwa2_group_update_property"
    private let group: JID
    private let isOn: Bool

    /// Says so of a group.
    public init(_ group: JID, isOn: Bool) {
        self.group = group
        self.isOn = isOn
    }

    public var variables: JSON {
        let sharing: JSON = [
            "limit_sharing_enabled": .bool(isOn), "limit_sharing_trigger": "CHAT_SETTING",
        ]
        return ["group_id": .string("\(group)"), "update": ["limit_sharing": sharing]]
    }

    public func reply(from answer: JSON) throws(StanzaError) {}
}
