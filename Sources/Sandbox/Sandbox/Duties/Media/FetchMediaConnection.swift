import BinaryNode

/// Tells a client where files go, and gives it leave to upload them for a while.
///
///     → <iq type="set" xmlns="w:m"><media_conn/></iq>
///     ← <media_conn auth ttl auth_ttl max_buckets><host hostname/></media_conn>
///
/// - Source: whatsmeow `mediaconn.go` (`queryMediaConn`).
enum FetchMediaConnection: DeviceDuty {
    static let pattern = StanzaPattern.iq("set", "w:m", with: "media_conn")

    static func answer(_ request: Request, from device: Device) -> Reply {
        let world = request.world
        let ticket = MediaDesk(world: world).ticket(for: device.id.person)
        let connection = Node(
            "media_conn",
            [
                "auth": .text(ticket), "ttl": .text("\(MediaDesk.lifetime)"),
                "auth_ttl": .text("\(MediaDesk.lifetime)"), "max_buckets": "12",
            ]
        ) {
            // The first one is down: clients go on with the next.
            if world.options.hasDeadMediaHost { Node("host", ["hostname": "127.0.0.1:9"]) }
            Node("host", ["hostname": .text(world.mediaHost), "type": "primary"])
        }
        return .result([connection])
    }
}
