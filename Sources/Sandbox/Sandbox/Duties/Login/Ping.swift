/// Answers a client's ping.
///
///     → <iq type="get" xmlns="w:p"/>
///     ← <iq type="result"/>
///
/// - Source: whatsmeow `keepalive.go` (`sendKeepAlive`).
enum Ping: Duty {
    static let pattern = StanzaPattern.iq("get", "w:p")

    static func answer(_ request: Request) -> Reply { .done }
}
