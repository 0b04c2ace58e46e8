import BinaryNode
import Model

/// Starts the delivery of what waited, once the client has its answer.
///
///     → <iq type="set" xmlns="passive"><active/></iq>
///     ← <iq type="result"><active/></iq>, then what waited
///
/// - Source: whatsmeow `connectionevents.go` (`SetPassive`); WhatsApp Web's
///   `WASmaxInPassiveModeActiveIQResponseSuccess`, which takes no answer without the child.
enum SetActive: DeviceDuty {
    static let pattern = StanzaPattern.iq("set", "passive", with: "active")

    static func answer(_ request: Request, from device: Device) -> Reply {
        request.send(
            Node("iq", ["from": .jid(.server), "id": .text(request.id), "type": "result"]) {
                Node("active")
            }
        )
        OfflineQueue(world: request.world, client: request.client).start()
        return .none
    }
}
