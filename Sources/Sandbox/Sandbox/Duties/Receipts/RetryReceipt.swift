import BinaryNode

/// Takes a client's wish to get a message again.
///
///     → <receipt id to type="retry" [participant] [recipient]>
///         <retry count id t v="1" [error]/><registration>{4}</registration><keys>…</keys>?</receipt>
///
/// - Source: whatsmeow `retry.go` (`sendRetryReceipt`).
enum RetryReceipt: DeviceDuty {
    static let pattern = StanzaPattern(tag: "receipt", types: ["retry"])

    private static let shape = Rule("receipt.retry", "a retry receipt has all that a resend needs")

    /// How many messages may wait for the ack that follows their retry receipt.
    private static let patience = 10_000

    static func answer(_ request: Request, from device: Device) -> Reply {
        if let fault = fault(request.node) { request.violate(shape, fault) }
        guard ReceiptAcceptance(request: request, device: device).accept() else { return .none }
        if request.client.owedAcks.count >= patience { request.client.owedAcks = [:] }
        request.client.owedAcks[request.id, default: 0] += 1
        request.world.database.devices.update(device.id) { $0.tally.retries += 1 }
        return .none
    }

    private static func fault(_ node: Node) -> String? {
        guard let retry = node.child("retry") else { return "<retry>" }
        guard let count = retry.int("count"), (1...5).contains(count) else { return "count 1 to 5" }
        guard retry.string("id") == node.string("id") else { return "the message's id" }
        guard retry.string("v") == "1", retry.int("t") != nil else { return "v=\"1\" and t" }
        guard node.child("registration")?.bytes?.count == 4 else { return "<registration> of 4" }
        guard let keys = node.child("keys") else { return count > 1 ? "<keys> from 2 on" : nil }
        guard keys.child("type")?.bytes == [5], keys.child("identity")?.bytes?.count == 32,
            OneTimeKey(keys.child("key")) != nil, SignedKey(keys.child("skey")) != nil,
            keys.child("device-identity")?.bytes?.isEmpty == false
        else { return "complete <keys>" }
        return nil
    }
}
