import BinaryNode

/// Tells a client how many of its one-time keys are left.
///
///     → <iq type="get" xmlns="encrypt"><count/></iq>
///     ← <count value/>
///
/// - Source: whatsmeow `prekeys.go` (`getServerPreKeyCount`).
enum CountPreKeys: DeviceDuty {
    static let pattern = StanzaPattern.iq("get", "encrypt", with: "count")

    static func answer(_ request: Request, from device: Device) -> Reply {
        .result([node(device, request.world)])
    }

    /// `<count value/>`, as in the notification that few are left.
    static func node(_ device: Device, _ world: World) -> Node {
        let count = world.database.preKeys.count(of: device.id)
        return Node("count", ["value": .text(String(count))])
    }
}
