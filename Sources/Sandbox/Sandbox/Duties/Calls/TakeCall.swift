/// Acks what a client says about calls; nobody here can be called.
///
///     → <call id to>…</call>
///     ← <ack class="call" id from/>
///
/// - Source: protocol notes 04, section 6.2.
enum TakeCall: DeviceDuty {
    static let pattern = StanzaPattern(tag: "call")

    static func answer(_ request: Request, from device: Device) -> Reply {
        request.acknowledge("call")
        return .none
    }
}
