/// Says that the audience of status updates is the default.
///
///     → <iq type="get" xmlns="status"><privacy/></iq>
///     ← <error code="404"/>
///
/// - Source: whatsmeow `broadcast.go` (`GetStatusPrivacy`).
enum FetchStatusAudience: DeviceDuty {
    static let pattern = StanzaPattern.iq("get", "status", with: "privacy")

    static func answer(_ request: Request, from device: Device) -> Reply { .error(404) }
}
