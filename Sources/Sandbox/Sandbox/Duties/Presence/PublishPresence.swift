import BinaryNode

/// Takes a client's presence: the name it publishes; subscriptions are only noted in the log.
///
///     → <presence type="available|unavailable" name/>    <presence type="subscribe" to/>
///
/// - Source: whatsmeow `presence.go` (`SendPresence`, `SubscribePresence`).
enum PublishPresence: DeviceDuty {
    static let pattern = StanzaPattern(tag: "presence")

    private static let shape = Rule(
        "presence.shape",
        "a presence is available, unavailable, or a subscription to somebody"
    )

    static func answer(_ request: Request, from device: Device) -> Reply {
        let type = request.node.string("type")
        switch type {
        case "subscribe", "unsubscribe":
            return request.node.jid("to") == nil ? .broken(shape) : .none
        case nil, "available", "unavailable":
            if let name = request.node.string("name"), !name.isEmpty {
                request.world.database.people.update(device.id.person) { $0.name = name }
            }
            request.world.database.devices.update(device.id) {
                $0.isAvailable = type != "unavailable"
            }
            return .none
        default:
            return .broken(shape)
        }
    }
}
