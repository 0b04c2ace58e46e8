import Canvas
import Commands
import Model

extension State {
    mutating func apply(_ event: any Event, _ effects: inout [Effect]) {
        switch event {
        case let event as ConnectionChanged: take(event.connection)
        case let event as PairingChanged: take(event.pairing)
        case let event as MessageAdded: store(event.message, isNew: true)
        case let event as MessageChanged: store(event.message, isNew: false)
        case let event as SendingFailed: say("not sent: \(CleanText(body: event.reason))")
        case let event as ChatChanged:
            chats.update(event.chat)
            openFirstChat()
        case let event as ChatMerged: merge(event.old, event.new)
        case let event as BacklogChanged: backlog = event.remaining
        default: break
        }
    }

    private mutating func take(_ connection: ConnectionState) {
        self.connection = connection
        if connection != .online { backlog = 0 }
        if connection == .pairing, status.jid == nil { isLinking = true }
    }

    /// Takes a message into its chat's row and, when that is open, the pane.
    mutating func store(_ message: Message, isNew: Bool) {
        countQueued(message)
        chats.update(message, isNew: isNew)
        guard pane?.chat == message.chat else {
            openFirstChat()
            return
        }
        guard isNew else {
            pane?.replace(message)
            return
        }
        let sawEnd = pane?.showsEnd ?? true
        if pane?.add(message) == true, !sawEnd, !message.isFromMe { pane?.newBelow += 1 }
    }

    /// Messages in the outbox that the top bar counts.
    var queuedCount: Int { queued.count + unknownQueued }

    private mutating func countQueued(_ message: Message) {
        guard message.isFromMe else { return }
        if message.state == .queued {
            queued.insert(message.row)
        } else if queued.remove(message.row) == nil, unknownQueued > 0,
            message.state == .sent || message.state == .failed
        {
            unknownQueued -= 1
        }
    }

    private mutating func take(_ step: PairingState) {
        pairing.take(step)
        switch step {
        case .linked(let jid, let lid):
            status.jid = jid
            status.lid = lid
            isLinking = false
            pairing = PairingScreen()
            if Layout.isOnePane(size, look) { focus = .list }
            chatsWanted = 0
        case .code, .phoneCode:
            isLinking = true
            status.jid = nil
        case .codesUsedUp, .finishing, .failed: break
        }
    }

    private mutating func merge(_ old: JID, _ new: JID) {
        var chat = chats.row(new)?.chat ?? chats.row(old)?.chat ?? Chat(jid: new)
        chat.jid = new
        if let former = chats.row(old)?.chat {
            chat.name = chat.name ?? former.name
            chat.phone = chat.phone ?? former.phone ?? (old.isPhone ? old : nil)
            if former.lastActivity > chat.lastActivity {
                chat.lastActivity = former.lastActivity
                chat.lastMessage = former.lastMessage
            }
        }
        chats.merge(old, into: chat)
        // Rows keep their numbers, so the same page under the new name shows the same place.
        if pane?.chat == old || pane?.chat == new {
            let anchor = pane?.anchor ?? .end
            openPane(new, messages: [])
            pane?.anchor = anchor
            pane?.isPlaced = true
        }
    }

    /// Until the person does something, the newest chat is open.
    mutating func openFirstChat() {
        guard pane?.isAutomatic ?? true, let first = chats.order.first else { return }
        let jid = chats.rows[first].chat.jid
        guard pane?.chat != jid else { return }
        openPane(jid, messages: [])
        pane?.isAutomatic = true
    }

    mutating func take(_ page: [Chat], offset: Int) {
        for chat in page { chats.update(chat) }
        if page.count >= State.chatPage { chatsWanted = offset + page.count }
        openFirstChat()
    }

    mutating func take(_ page: [Message], _ chat: JID, before: Int64?) {
        guard pane?.chat == chat else { return }
        pane?.isLoading = false
        pane?.isLoaded = true
        let asked = before == nil ? pane?.wanted ?? 60 : 60
        pane?.reachedStart = page.count < asked
        for message in page where message.isFromMe && message.state == .queued {
            if queued.insert(message.row).inserted, unknownQueued > 0 { unknownQueued -= 1 }
        }
        pane?.merge(page)
        if before == nil { markUnread() }
    }

    mutating func refuse(_ ticket: Int, _ error: CommandError) {
        guard let (chat, text) = unstored.removeValue(forKey: ticket) else { return }
        say("not sent: \(Words.sentence(error))")
        let draft = Draft(before: text, after: "")
        if pane?.chat == chat, composer.isEmpty {
            composer.load(draft)
        } else if chats.row(chat)?.draft == nil {
            chats.setDraft(draft, chat)
        }
    }
}
