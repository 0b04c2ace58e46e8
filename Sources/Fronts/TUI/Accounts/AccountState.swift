import Canvas
import Commands
import Model

/// One account as the terminal knows it: its chats, the open one, what is being written.
struct AccountState: Sendable {
    /// The name by which commands reach it.
    let name: String
    /// How it stands; the newest value is all that counts.
    var status: AccountStatus
    /// Whether it was removed while it was on the screen, and there is no other: nothing is left in it.
    var isGone = false
    /// Whether it was told how it stands.
    var isRead: Bool
    var linking = Linking()
    /// Whether the person wants to see the codes for linking; chats are shown in their place otherwise.
    var wantsLinking: Bool
    var chats = ChatList()
    var people = People()
    /// The screen of messages whose people were asked for last.
    var namedFor: Arranger.Stamp?
    var pane: MessagePane?
    var reading = PageReading()
    var composer = Composer()
    /// Texts that were begun under another number than the account has now.
    var foreignDrafts: [DraftPlace: Draft] = [:]
    /// Texts on their way to the outbox, by ticket.
    var unstored: [Int: (chat: JID, text: String)] = [:]
    var lastTicket = 0
    /// When it was last said that somebody is there; nil while it is not said.
    var shownAvailable: Timestamp?

    init(_ opening: Opening, now: Timestamp) {
        name = opening.account
        status = opening.status
        isRead = opening.isRead
        wantsLinking =
            opening.isRead && opening.status.jid == nil && opening.chats.isEmpty
            && opening.status.storageFault == nil
        if let step = opening.status.pairing { linking.take(step) }
        chats.setOwner(owner)
        chats.start(with: opening.chats, hasMore: opening.hasMoreChats)
        take(opening.drafts.mapValues { Draft(clean: $0) })
        people.take(opening.people, for: opening.people.map(\.jid))
        guard let first = opening.chats.first else { return }
        openPane(first.jid, now: now)
        guard !opening.messages.isEmpty else { return }
        pane?.start(with: opening.messages, hasOlder: opening.hasOlderMessages)
        if pane?.isLoaded == true { markUnread() }
    }

    /// Whose the account is, or was.
    var owner: AccountOwner? {
        status.owner ?? status.jid.map { AccountOwner(phone: $0, lid: status.lid) }
    }

    /// Whether this device belongs to an account.
    var isLinked: Bool { status.jid != nil }
}
