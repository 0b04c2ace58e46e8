import JSON

/// Tells a client whether its account may start chats with new people.
///
///     → <iq type="get" xmlns="w:mex"><query query_id="23983697327930364">{"variables":{}}</query></iq>
///     ← {"xwa2_fetch_account_reachout_timelock":{"is_active",…}}
///
/// - Source: Baileys `src/Socket/socket.ts` (`fetchAccountReachoutTimelock`).
enum FetchTimelock: DeviceDuty {
    static let pattern = Mex.pattern("23983697327930364")

    static func answer(_ request: Request, from device: Device) -> Reply {
        let habits = request.world.database.people[device.id.person]?.habits
        let lock = habits?.lock.flatMap { $0.isActive(request.world.now) ? $0 : nil }
        return Mex.result(
            "xwa2_fetch_account_reachout_timelock",
            [
                "is_active": .bool(lock != nil),
                "time_enforcement_ends": .string(String(lock?.ends ?? 0)),
                "enforcement_type": .string(lock?.kind ?? "DEFAULT"),
            ]
        )
    }
}
