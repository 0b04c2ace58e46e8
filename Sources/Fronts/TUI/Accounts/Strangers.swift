import Commands
import Model

extension AccountState {
    /// Asks for the names of people who are on the screen and not known.
    mutating func askForPeople(shownChats: Int) -> GetPeople? {
        var wanted = strangersInPane()
        for index in chats.order.dropFirst(chats.top).prefix(shownChats) {
            let chat = chats.rows[index].chat
            if chat.jid.isGroup, let last = chat.lastMessage { wanted += strangers(in: last) }
        }
        return wanted.isEmpty ? nil : people.ask(for: wanted)
    }

    /// The people whom the messages on the screen name; none when these are the same as the last time.
    private mutating func strangersInPane() -> [JID] {
        guard let pane, pane.arranged != namedFor else { return [] }
        namedFor = pane.arranged
        var wanted: [JID] = []
        var last: Int?
        for line in pane.visible where line.index != last {
            last = line.index
            guard pane.messages.indices.contains(line.index) else { continue }
            wanted += strangers(in: pane.messages[line.index])
        }
        return wanted
    }

    /// The people whom a message names on the screen, as far as they are not known.
    private func strangers(in message: Message) -> [JID] {
        var named = ContentViews.people(in: message.content)
        if message.chat.isGroup, !message.isFromMe { named.append(message.sender) }
        if let author = message.context?.quote?.sender, !naming.isOwn(author) {
            named.append(author)
        }
        return named.filter { people.isStranger($0) && chats.row($0)?.hasName != true }
    }
}
