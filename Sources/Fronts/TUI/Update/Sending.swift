import Canvas
import Commands
import Model

extension State {
    /// Sends what was written, if it is anything.
    mutating func send(_ effects: inout [Effect]) {
        guard let chat = account.pane?.chat else { return }
        let text = account.composer.text
        guard text.contains(where: { !$0.isWhitespace }) else { return }
        let length = text.utf16.count
        guard length <= SendText.longestText else {
            answer("\(length) characters, \(SendText.longestText) at most; not sent")
            return
        }
        notices.dismiss()
        account.lastTicket += 1
        let (name, ticket) = (account.name, account.lastTicket)
        account.unstored[ticket] = (chat, account.composer.take())
        account.chats.setDraft(nil, chat)
        account.pane?.removeUnreadMark()
        account.pane?.toEnd()
        let effect = Effect.perform(
            SendText(to: chat, text: text),
            on: name,
            then: { message in
                .answered { state, _ in _ = state.change(name) { $0.stored(ticket, message) } }
            },
            refused: { error in
                .answered { state, _ in state.refused(ticket, on: name, error) }
            }
        )
        effects.append(effect)
    }

    /// Gives a text back that could not be stored or sent.
    private mutating func refused(_ ticket: Int, on name: String, _ error: CommandError) {
        answer("not sent: \(Words.sentence(error))")
        _ = change(name) { $0.takeBack(ticket) }
    }
}

extension AccountState {
    /// A text is in the outbox.
    fileprivate mutating func stored(_ ticket: Int, _ message: Message) {
        let asked = unstored.removeValue(forKey: ticket)?.chat
        // Whoever was written to by number may turn out to have another address.
        if let asked, asked != message.chat { merge(asked, into: message.chat) }
        store(message, isNew: true)
    }

    /// Puts a text that was taken back above what is being written in its chat.
    mutating func giveBack(_ text: String, _ chat: JID) {
        let isOpen = pane?.chat == chat
        let begun = isOpen ? composer.draft : chats.drafts[chat]
        let draft = begun.map { Draft(before: "\(text)\n\($0.before)", after: $0.after) }
        let whole = draft ?? Draft(before: text)
        if isOpen { composer.load(whole) } else { chats.setDraft(whole, chat) }
    }

    fileprivate mutating func takeBack(_ ticket: Int) {
        guard let (chat, text) = unstored.removeValue(forKey: ticket) else { return }
        let draft = Draft(before: text)
        if pane?.chat == chat, composer.isEmpty {
            composer.load(draft)
        } else if chats.drafts[chat] == nil {
            chats.setDraft(draft, chat)
        }
    }
}
