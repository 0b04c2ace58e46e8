import Model
import Stanzas
import Store

extension Outbox {
    /// Marks a chat as read up to a message, and tells the authors.
    ///
    /// - Returns: Whether the chat has a message in this row; nothing is marked when it has none.
    @discardableResult
    nonisolated func markRead(chat: JID, through row: Int64) async throws(EngineError) -> Bool {
        let time = link.serverNow
        return try await submit(needsLink: false) { transaction in
            let chat = try transaction.canonical(chat)
            guard let read = try transaction.markRead(chat: chat, through: row) else {
                return (false, [])
            }
            guard try transaction.credentials?.jid != nil else { return (true, []) }
            // What another number was told nobody hears of from this one.
            let former = try transaction.formerRow
            let told = read.filter { $0.row > former }
            let lanes = try ReadReceipt.all(of: told, in: chat, at: time).compactMap {
                try transaction.enqueue(try ReadDeparture(receipt: $0).thing)
            }
            return (true, lanes)
        }
    }
}

extension ReadReceipt {
    /// The receipts that tell each author what was read.
    static func all(of messages: [Model.Message], in chat: JID, at time: Timestamp) -> [Self] {
        var authors: [JID] = []
        var ids: [JID: [MessageID]] = [:]
        for message in messages where message.canBeReadBack {
            if ids[message.sender] == nil { authors.append(message.sender) }
            ids[message.sender, default: []].append(message.id)
        }
        return authors.flatMap { author in
            let all = ids[author] ?? []
            return stride(from: 0, to: all.count, by: limit).compactMap { start in
                ReadReceipt(
                    chat: chat,
                    participant: chat.isPerson || chat.isNewsletter ? nil : author,
                    ids: Array(all[start..<min(start + limit, all.count)]),
                    time: time
                )
            }
        }
    }
}

extension Model.Message {
    /// Whether its author learns that it was read: not for lines that nobody wrote, nor for what
    /// could not be decrypted.
    fileprivate var canBeReadBack: Bool {
        !isFromMe && !content.isSystem && content.kind != WaitingContent.kind
    }
}
