import Commands
import Engine
import Model

/// The commands that tests give most, in fewer words.
extension Account {
    func send(text: String, to recipient: JID) async throws(CommandError) -> Message {
        try await perform(SendText(to: recipient, text: text))
    }

    func markRead(chat: JID, through row: Int64) async throws(CommandError) {
        _ = try await perform(MarkRead(chat: chat, through: row))
    }

    func chats(limit: Int) async throws(CommandError) -> [Chat] {
        try await perform(ListChats(limit: limit))
    }

    func messages(chat: JID, limit: Int) async throws(CommandError) -> [Message] {
        try await perform(ListMessages(chat: chat, limit: limit))
    }

    /// How far an own message has come; nil when it is not stored or somebody else's.
    func state(of id: MessageID, in chat: JID) async throws(CommandError) -> DeliveryState? {
        try await messages(chat: chat, limit: 1000).first { $0.id == id }?.state
    }

    func requestPhoneCode(number: String) async throws(CommandError) -> String {
        try await perform(RequestPhoneCode(number: number))
    }

    /// Carries out a command of whatever kind.
    func carry<C: Command>(_ command: C) async throws(CommandError) {
        _ = try await perform(command)
    }

    func newCodes() async throws(CommandError) { _ = try await perform(RequestNewCodes()) }

    func logOut() async throws(CommandError) { _ = try await perform(LogOut()) }
}
