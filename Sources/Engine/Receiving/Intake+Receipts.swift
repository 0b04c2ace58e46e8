import BinaryNode
import Model
import Stanzas
import Store

extension Intake {
    /// Takes in a receipt: own messages grow in state, chats read elsewhere are read here.
    mutating func takeReceipt(_ node: Node) throws {
        let receipt: IncomingReceipt
        do {
            receipt = try IncomingReceipt(node, own: own)
            if receipt.kind == .retry {
                let request = try RetryRequest(node, own: own)
                outcome.retries.append(Retrier.Job(request: request, stanza: node))
            }
        } catch {
            return confirm(node, refusal: .parseError)
        }
        // A request to send again is confirmed when it was answered, so that a kill loses none.
        if receipt.kind == .retry { return }
        try learn(receipt.chat, receipt.senderAlternate)
        let reached: ReceiptKind? =
            switch receipt.kind {
            case .delivered: .delivered
            case .read: .read
            case .played: .played
            case .retry, .other: nil
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
        // A group's messages are delivered when every member has them, which is not counted yet.
        guard chat.isPerson else { return }
        _ = try transaction.applyReceipt(ids: entry.ids, chat: chat, kind: kind)
    }

    /// The server has a receipt that was kept until now.
    func forgetReceipt(_ ack: ReceiptAck) throws {
        guard ack.type == "read" else { return }
        var last: Int64 = 0
        while true {
            let page = try transaction.pendingReceipts(after: last, limit: 64)
            for waiting in page {
                last = waiting.entry
                let node = try? NodeCodec.decode(waiting.stanza)
                guard node?.string("id") == ack.id else { continue }
                return try transaction.removeReceipt(waiting.entry)
            }
            if page.isEmpty { return }
        }
    }
}
