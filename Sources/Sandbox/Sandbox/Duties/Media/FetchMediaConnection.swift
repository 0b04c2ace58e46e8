import BinaryNode

/// Tells a client where media would go; nothing listens there.
///
///     → <iq type="set" xmlns="w:m"><media_conn/></iq>
///     ← <media_conn auth ttl auth_ttl max_buckets><host hostname/></media_conn>
///
/// - Source: whatsmeow `mediaconn.go` (`queryMediaConn`).
enum FetchMediaConnection: DeviceDuty {
    static let pattern = StanzaPattern.iq("set", "w:m", with: "media_conn")

    static func answer(_ request: Request, from device: Device) -> Reply {
        let connection = Node(
            "media_conn",
            ["auth": "sandbox", "ttl": "300", "auth_ttl": "21600", "max_buckets": "12"]
        ) {
            Node("host", ["hostname": "127.0.0.1:9", "type": "primary"])
        }
        return .result([connection])
    }
}
