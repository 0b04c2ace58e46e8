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
