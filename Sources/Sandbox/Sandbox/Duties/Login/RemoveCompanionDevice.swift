import BinaryNode
import Model

/// Lets a client log itself out.
///
///     → <iq type="set" xmlns="md"><remove-companion-device jid reason="user_initiated"/></iq>
///     ← <iq type="result"/>, then the stream ends
///
/// - Source: whatsmeow `client.go` (`Logout`).
enum RemoveCompanionDevice: DeviceDuty {
    static let pattern = StanzaPattern.iq("set", "md", with: "remove-companion-device")

    private static let shape = Rule("logout.shape", "a logout names the device and the reason")

    static func answer(_ request: Request, from device: Device) -> Reply {
        guard let child = request.node.child("remove-companion-device"),
            child.string("reason") != nil, let jid = child.jid("jid")
        else { return .broken(shape) }
        guard request.world.directory.device(jid)?.id == device.id else { return .error(403) }
        request.send(
            Node("iq", ["from": .jid(.server), "id": .text(request.id), "type": "result"])
        )
        request.world.endings.forget(device)
        request.world.endings.end(request.client, how: .end)
        return .none
    }
}
