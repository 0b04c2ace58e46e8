import Canvas
import Commands
import Hosting
import Model
import System
import TUI

extension GuestAccounts {
    /// Follows one of the accounts.
    func follow(
        _ name: String,
        _ size: Size
    ) async throws -> (opening: Opening, news: TerminalParts.News) {
        let news = try await host.news(of: name)
        return (try await ask(host, name, size), news)
    }
}

/// Asks the process that has the account for what the first frame shows; the account without chats and with the
/// reason when it does not say: nobody knows then whether the device is linked.
func remoteOpening(of name: String, over host: LastingGuest, for size: Size) -> Opening {
    let asking = Pending { try await ask(host, name, size) }
    do {
        return try asking.value()
    } catch {
        let soon = Timestamp(milliseconds: wallClockMilliseconds() + 3000)
        let why = "process \(host.process) does not tell: \(error)"
        return Opening(
            account: name,
            status: AccountStatus(connection: .waiting(until: soon, reason: why)),
            isRead: false
        )
    }
}

private func ask(
    _ host: LastingGuest,
    _ name: String,
    _ size: Size
) async throws(CommandError) -> Opening {
    let rows = min(max(size.rows, 1), 500)
    let chats = try await host.perform(ListChats(limit: rows + 1), on: name)
    var messages: [Message] = []
    if let first = chats.first {
        messages = try await host.perform(ListMessages(chat: first.jid, limit: rows), on: name)
    }
    let people = GetPeople(people: Array(authors(chats, messages)))
    return Opening(
        account: name,
        status: try await host.perform(GetStatus(), on: name),
        chats: Array(chats.prefix(rows)),
        hasMoreChats: chats.count > rows,
        messages: messages,
        people: try await host.perform(people, on: name),
        hasOlderMessages: messages.count == rows
    )
}
