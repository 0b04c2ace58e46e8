import BinaryNode

/// Stops deliveries: what comes from now on waits.
///
///     → <iq type="set" xmlns="passive"><passive/></iq>
///     ← <iq type="result"><passive/></iq>
///
/// - Source: WhatsApp Web's `WASmaxInPassiveModePassiveIQResponseSuccess`.
enum SetPassive: DeviceDuty {
    static let pattern = StanzaPattern.iq("set", "passive", with: "passive")

    static func answer(_ request: Request, from device: Device) -> Reply {
        request.client.isActive = false
        return .result([Node("passive")])
    }
}
