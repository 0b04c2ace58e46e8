import BinaryNode
import Model
import Stanzas
import Store

extension IncomingBatch {
    /// Takes in a receipt: own messages grow in state, chats read elsewhere are read here.
    mutating func takeReceipt(_ node: Node) throws {
        let receipt: IncomingReceipt
        let request: RetryRequest?
        do {
            receipt = try IncomingReceipt(node, own: own)
            request = receipt.kind == .retry ? try RetryRequest(node, own: own) : nil
        } catch {
            return confirm(node, refusal: .parseError)
        }
        // A request to send again is confirmed when it was answered, so that a kill loses none.
        if let request {
            let device = try transaction.address(of: request.device)
            outcome.retries.append(Retrier.Job(request: request, stanza: node, device: device))
            return
        }
        try learn(receipt.chat, receipt.senderAlternate)
        let reached: ReceiptKind? =
            switch receipt.kind {
            case .delivered: .delivered
            case .read: .read
            case .played: .played
            case .inactive, .retry, .other: nil
            }
        if receipt.kind == .inactive || reached != nil {
            for entry in receipt.entries where !own.contains(entry.sender) {
                outcome.received += entry.ids.map { AnswerKey(message: $0, in: receipt.chat) }
            }
        }
        if let reached {
            for entry in receipt.entries { try apply(entry, reached, of: receipt) }
        }
        confirm(node)
    }

    private mutating func apply(
        _ entry: IncomingReceipt.Entry,
        _ kind: ReceiptKind,
        of receipt: IncomingReceipt
    ) throws {
        let chat = try canonical(receipt.chat)
        if own.contains(entry.sender) {
            // Another own device read these and, with them, all before.
            if kind != .delivered { _ = try transaction.markRead(chat: chat, ids: entry.ids) }
            return
        }
        _ = try transaction.applyReceipt(
            chat: chat,
            ids: entry.ids,
            from: try canonical(entry.sender),
            kind: kind,
            time: entry.time
        )
    }
}
