import JSON

/// Tells a client how many chats with new people its account may start.
///
///     → <iq type="get" xmlns="w:mex"><query query_id="24503548349331633">
///         {"variables":{"input":{"type":"INDIVIDUAL_NEW_CHAT_MSG"}}}</query></iq>
///     ← {"xwa2_message_capping_info":{"total_quota",…}}
///
/// - Source: Baileys `src/Socket/socket.ts` (`fetchNewChatMessageCap`).
enum FetchNewChatCap: DeviceDuty {
    static let pattern = Mex.pattern("24503548349331633")

    static func answer(_ request: Request, from device: Device) -> Reply {
        let cap = request.world.database.people[device.id.person]?.habits.cap
        return Mex.result(
            "xwa2_message_capping_info",
            [
                "total_quota": .string(String(cap?.quota ?? 0)),
                "used_quota": .string(String(cap?.quota ?? 0)),
                "cycle_end_timestamp": .string(String(cap?.ends ?? 0)),
                "capping_status": .string(cap == nil ? "NONE" : "CAPPED"),
            ]
        )
    }
}
