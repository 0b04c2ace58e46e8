/// Answers a client's ping.
///
///     → <iq type="get" xmlns="w:p"/>
///     ← <iq type="result"/>
///
/// - Source: protocol notes 04, section 8.4.
enum Ping: Duty {
    static let pattern = StanzaPattern.iq("get", "w:p")

    static func answer(_ request: Request) -> Reply { .done }
}
