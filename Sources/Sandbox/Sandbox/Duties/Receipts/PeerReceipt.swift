/// Takes what a client tells its own phone: a peer message or history has come.
///
///     → <receipt id type="peer_msg|hist_sync" to/>
///
/// - Source: whatsmeow `message.go` (`SendProtocolMessageReceipt`).
enum PeerReceipt: DeviceDuty {
    static let pattern = StanzaPattern(
        tag: "receipt",
        types: ["peer_msg", "hist_sync"]
    )

    static func answer(_ request: Request, from device: Device) -> Reply {
        ReceiptAcceptance(request: request, device: device).accept()
        return .none
    }
}
