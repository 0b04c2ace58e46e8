import Commands
import Model
import Stanzas
import Store

/// - Source: whatsmeow `receipt.go` (`MarkRead` with `played`).
extension MarkPlayed: Operation {
    func run(on account: Account) async throws(CommandError) -> Done {
        let (chat, id, sender) = (chat, message, sender)
        let now = account.link.serverNow
        let isThere = try await account.carryOut { () throws(EngineError) in
            try await account.outbox.submit(to: chat) { transaction in
                let found = try transaction.message(chat: chat, id: id, sender: sender)
                guard let found, !found.isFromMe, !found.content.isSystem,
                    let receipt = ReadReceipt(
                        chat: found.chat,
                        participant: found.chat.isPerson ? nil : found.sender,
                        ids: [found.id],
                        time: now,
                        isPlayed: true
                    )
                else { return (false, []) }
                try account.link.checkIsOwn(found, in: transaction)
                guard found.content.canBePlayed else {
                    throw EngineError.invalid(
                        "only a sound, a round video and what can be seen once are played"
                    )
                }
                let lane = try transaction.enqueue(ReadDeparture(receipt: receipt).thing)
                return (true, lane.map { [$0] } ?? [])
            }
        }
        guard isThere else {
            throw .notFound("somebody else wrote no message \(id) in this chat")
        }
        return Done()
    }
}

extension Message.Content {
    /// Whether its sender learns that it was played.
    fileprivate var canBePlayed: Bool {
        if let video = self.as(VideoContent.self) {
            return video.form == .round || video.isViewOnce
        }
        return self.as(AudioContent.self) != nil || self.as(ImageContent.self)?.isViewOnce == true
    }
}
