import Canvas
import Engine
import Model
import Store
import TUI

/// Reads from an account's store what the first frame shows, and not more.
struct StoredOpening: Sendable {
    let account: Account
    let isSandbox: Bool

    /// The account as a screen of this size shows it; when the store cannot be read, without chats and with the
    /// reason.
    func opening(for size: Size) -> Opening {
        do {
            return try account.database.readNow { try stored(size, $0) }
        } catch {
            let fault = (error as? DatabaseError)?.fault ?? "the database cannot be read: \(error)"
            return Opening(
                account: account.options.name,
                status: AccountStatus(storageFault: fault),
                isSandbox: isSandbox
            )
        }
    }

    private func stored(_ size: Size, _ reader: Reader) throws -> Opening {
        let chats = try reader.chats(limit: size.rows + 1)
        let messages = try chats.first.map {
            try reader.messages(chat: $0.jid, limit: size.rows)
        }
        return Opening(
            account: account.options.name,
            status: try status(reader),
            chats: Array(chats.prefix(size.rows)),
            hasMoreChats: chats.count > size.rows,
            messages: messages ?? [],
            people: try authors(chats, messages ?? []).map { try reader.person($0) },
            hasOlderMessages: messages?.count == size.rows,
            isSandbox: isSandbox
        )
    }

    private func status(_ reader: Reader) throws -> AccountStatus {
        let credentials = try reader.credentials
        return AccountStatus(
            jid: credentials?.jid,
            lid: credentials?.lid,
            owner: try reader.owner(credentials),
            pushName: credentials?.pushName,
            queued: try reader.queuedCount()
        )
    }
}

/// Who wrote what the first frame shows of groups.
func authors(_ chats: [Chat], _ messages: [Message]) -> Set<JID> {
    let shown = chats.compactMap(\.lastMessage) + messages
    return Set(shown.filter { $0.chat.isGroup && !$0.isFromMe }.map(\.sender))
}
