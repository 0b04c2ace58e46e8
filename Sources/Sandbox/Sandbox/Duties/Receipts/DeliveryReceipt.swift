/// Takes a client's word that a message has come.
///
///     → <receipt id to [participant] [recipient] [type="inactive|sender"]/>
///
/// - Source: whatsmeow `receipt.go` (`sendMessageReceipt`).
enum DeliveryReceipt: DeviceDuty {
    static let pattern = StanzaPattern(tag: "receipt", types: [nil, "inactive", "sender"])

    static func answer(_ request: Request, from device: Device) -> Reply {
        ReceiptAcceptance(request: request, device: device).accept()
        return .none
    }
}
