/// Takes a client's statistics, and forgets them.
///
///     → <iq xmlns="w:stats">…</iq>
enum ReportStatistics: DeviceDuty {
    static let pattern = StanzaPattern(tag: "iq", namespace: "w:stats")

    static func answer(_ request: Request, from device: Device) -> Reply { .done }
}
