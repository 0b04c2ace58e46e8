import Canvas
import Engine
import Model
import Store
import TUI

/// Reads from an account's store what the first frame shows, and not more.
struct StoredOpening: Sendable {
    let account: Account
    let isSandbox: Bool

    /// The account as a screen of this size shows it; without chats when the store cannot be read.
    func opening(for size: Size) -> Opening {
        let name = account.options.name
        let stored = try? account.database.readNow { reader in
            let chats = try reader.chats(limit: size.rows + 1)
            let messages = try chats.first.map {
                try reader.messages(chat: $0.jid, limit: size.rows)
            }
            let named = chats.compactMap(\.lastMessage) + (messages ?? [])
            return Opening(
                account: name,
                status: try status(reader),
                chats: Array(chats.prefix(size.rows)),
                hasMoreChats: chats.count > size.rows,
                messages: messages ?? [],
                people: try people(named, reader),
                hasOlderMessages: messages?.count == size.rows,
                isSandbox: isSandbox
            )
        }
        return stored ?? Opening(account: name, status: AccountStatus(), isSandbox: isSandbox)
    }

    /// Who wrote some messages, where they are of groups.
    private func people(_ messages: [Message], _ reader: Reader) throws -> [Person] {
        let authors = messages.filter { $0.chat.isGroup && !$0.isFromMe }.map(\.sender)
        return try Set(authors).map { try reader.person($0) }
    }

    private func status(_ reader: Reader) throws -> AccountStatus {
        let credentials = try reader.credentials
        return AccountStatus(
            jid: credentials?.jid,
            lid: credentials?.lid,
            pushName: credentials?.pushName,
            queued: try reader.queuedCount()
        )
    }
}
