import BinaryNode

/// Takes a client's word that messages were read, played or seen.
///
///     → <receipt id type="read|read-self|played|played-self|view" to t [participant]>…</receipt>
///
/// - Source: whatsmeow `receipt.go` (`MarkRead`).
enum ReadReceipt: DeviceDuty {
    static let pattern = StanzaPattern(
        tag: "receipt",
        types: ["read", "read-self", "played", "played-self", "view"]
    )

    private static let time = Rule("receipt.read-time", "a read receipt has t")

    static func answer(_ request: Request, from device: Device) -> Reply {
        if request.node.string("type") == "read", request.node.string("t") == nil {
            request.violate(time)
        }
        ReceiptAcceptance(request: request, device: device).accept()
        return .none
    }
}
