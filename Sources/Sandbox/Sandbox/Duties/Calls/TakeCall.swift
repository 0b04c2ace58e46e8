/// Acks what a client says about calls otherwise; nobody here can be called.
///
///     → <call id to>…</call>
///     ← <ack class="call" id from/>
///
/// - Source: whatsmeow `call.go` (`RejectCall`).
enum TakeCall: DeviceDuty {
    static let pattern = StanzaPattern(tag: "call")

    static func answer(_ request: Request, from device: Device) -> Reply {
        request.acknowledge("call")
        return .none
    }
}
