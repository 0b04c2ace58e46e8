/// Takes a client's wish for the next part of its queue; here it gets all of it at once.
///
///     → <ib><offline_batch count/></ib>
///
/// - Source: Baileys `src/Socket/socket.ts` (`offline_batch`).
enum OfflineBatch: DeviceDuty {
    static let pattern = StanzaPattern(tag: "ib", children: ["offline_batch"])

    static func answer(_ request: Request, from device: Device) -> Reply { .none }
}
