import BinaryNode
import Model

/// Starts the delivery of what waited, once the client has its answer.
///
///     → <iq type="set" xmlns="passive"><active/></iq>
///     ← <iq type="result"/>, then what waited
///
/// - Source: whatsmeow `connectionevents.go` (`SetPassive`).
enum SetActive: DeviceDuty {
    static let pattern = StanzaPattern.iq("set", "passive", with: "active")

    static func answer(_ request: Request, from device: Device) -> Reply {
        request.send(
            Node("iq", ["from": .jid(.server), "id": .text(request.id), "type": "result"])
        )
        OfflineQueue(world: request.world, client: request.client).start()
        return .none
    }
}
