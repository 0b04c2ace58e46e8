import Commands
import Engine
import Model

extension SendText: Handled {
    func run(on account: Account) async throws(CommandError) -> Message {
        guard !text.isEmpty else { throw .invalid("the text is empty") }
        guard text.count <= 65_536 else {
            throw .invalid("the text is over 65,536 characters long")
        }
        guard to.isPerson else { throw .invalid("\(to) is not a person's address") }
        return try await translating { () async throws(AccountError) in
            try await account.send(text: text, to: to)
        }
    }
}

extension MarkRead: Handled {
    func run(on account: Account) async throws(CommandError) -> Done {
        try await translating { () async throws(AccountError) in
            try await account.markRead(chat: chat, through: through)
        }
        return Done()
    }
}

extension ListMessages: Handled {
    func run(on account: Account) async throws(CommandError) -> [Message] {
        try await translating { () async throws(AccountError) in
            try await account.messages(chat: chat, before: before, limit: limit)
        }
    }
}

extension ListChats: Handled {
    func run(on account: Account) async throws(CommandError) -> [Chat] {
        try await translating { () async throws(AccountError) in
            try await account.chats(limit: limit, offset: offset)
        }
    }
}
