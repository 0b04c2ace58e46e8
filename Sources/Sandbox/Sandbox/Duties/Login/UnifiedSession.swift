/// Takes the id that a client gives its session, for statistics.
///
///     → <ib><unified_session id/></ib>
///
/// - Source: whatsmeow `client.go` (`sendUnifiedSession`).
enum UnifiedSession: Duty {
    static let pattern = StanzaPattern(tag: "ib", children: ["unified_session"])

    static func answer(_ request: Request) -> Reply { .none }
}
