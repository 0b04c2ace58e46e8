import Canvas
import Commands
import Hosting
import Model
import TUI

/// Asks the process that has the account for what the first frame shows; the account without chats when it does
/// not say.
func remoteOpening(over access: Access, for size: Size) -> Opening {
    let empty = Opening(account: access.name, status: AccountStatus())
    let asking = Pending { try await ask(access, size) }
    return (try? asking.value()) ?? empty
}

private func ask(_ access: Access, _ size: Size) async throws(CommandError) -> Opening {
    let rows = min(max(size.rows, 1), 500)
    let chats = try await access.perform(ListChats(limit: rows + 1))
    var messages: [Message] = []
    if let first = chats.first {
        messages = try await access.perform(ListMessages(chat: first.jid, limit: rows))
    }
    return Opening(
        account: access.name,
        status: try await access.perform(GetStatus()),
        chats: Array(chats.prefix(rows)),
        hasMoreChats: chats.count > rows,
        messages: messages,
        people: try await access.perform(GetPeople(people: Array(authors(chats, messages)))),
        hasOlderMessages: messages.count == rows
    )
}
