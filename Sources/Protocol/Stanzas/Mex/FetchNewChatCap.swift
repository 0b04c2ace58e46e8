public import JSON
public import Model

/// Asks how many chats with new people this account has started, and how many it may.
///
///     → <iq xmlns="w:mex"><query query_id="24503548349331633">
///         {"variables":{"input":{"type":"INDIVIDUAL_NEW_CHAT_MSG"}}}</query></iq>
///     ← {"xwa2_message_capping_info":{"total_quota":…,"used_quota":…,"cycle_end_timestamp":"{Unix seconds}",…}}
///
/// - Source: Baileys `src/Socket/socket.ts` (`fetchNewChatMessageCap`).
public struct FetchNewChatCap: MexQuery {
    public typealias Reply = NewChatCap
    public static let document = "24503548349331633"
    public static let field = "xwa2_message_capping_info"

    /// Creates the question.
    public init() {}

    public var variables: JSON { ["input": ["type": "INDIVIDUAL_NEW_CHAT_MSG"]] }

    public func reply(from answer: JSON) throws(StanzaError) -> NewChatCap {
        NewChatCap(
            quota: answer["total_quota"]?.wholeNumber,
            ends: answer["cycle_end_timestamp"]?.moment
        )
    }
}

/// How many chats with new people an account may start in some time.
public struct NewChatCap: Hashable, Sendable {
    /// How many; nil when the server does not say.
    public let quota: Int?
    /// When the count begins anew, server clock; nil when the server does not say.
    public let ends: Timestamp?

    /// Takes both parts.
    public init(quota: Int?, ends: Timestamp?) {
        self.quota = quota
        self.ends = ends
    }
}
