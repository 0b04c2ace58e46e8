import BinaryNode

/// Stops a call from ringing that somebody turns down.
///
///     → <call id from to={caller}><reject call-id call-creator count/></call>
///     ← <ack class="call" id from type="reject"/>
///
/// - Source: whatsmeow `call.go` (`RejectCall`).
enum RejectCall: DeviceDuty {
    static let pattern = StanzaPattern(tag: "call", to: .person, children: ["reject"])

    private static let shape = Rule("call.reject", "a call that was offered is rejected by its id")

    static func answer(_ request: Request, from device: Device) -> Reply {
        request.acknowledge("call", ["type": "reject"])
        let reject = request.node.child("reject")
        let id = reject?.string("call-id")
        guard let call = id.flatMap({ Calls(world: request.world).call($0) }),
            call.callee == device.id.person, reject?.jid("call-creator") != nil
        else {
            request.violate(shape)
            return .none
        }
        Calls(world: request.world).reject(call, by: device.id)
        return .none
    }
}
