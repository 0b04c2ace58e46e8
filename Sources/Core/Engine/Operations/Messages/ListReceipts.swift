import Commands
import Model
import Store

extension ListReceipts: Operation {
    func run(on account: Account) async throws(CommandError) -> ReceiptReport {
        try await account.read { reader in
            let found =
                if let chat {
                    try reader.message(chat: chat, id: id)
                } else {
                    try reader.ownMessage(id: id)
                }
            guard let message = found, message.isFromMe else {
                throw CommandError.notFound("there is no own message \(id)")
            }
            return ReceiptReport(
                chat: message.chat,
                id: message.id,
                state: message.state,
                audience: message.chat.isPerson ? 1 : try reader.audience(row: message.row),
                receipts: try reader.receipts(row: message.row).map(ReceiptReport.Receipt.init)
            )
        }
    }
}

extension ReceiptReport.Receipt {
    fileprivate init(_ stored: MemberReceipt) {
        self.init(
            member: stored.person,
            delivered: stored.delivered,
            read: stored.read,
            played: stored.played
        )
    }
}
