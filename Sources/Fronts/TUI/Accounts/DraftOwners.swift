import Model

// A text belongs to the number that it was begun under: where the account is linked under another, it is kept, not
// shown, and there again when that number is linked once more.

extension AccountState {
    /// All texts that were begun, that of the open chat among them.
    var keptDrafts: [DraftPlace: Draft] {
        var drafts = chats.drafts
        if let chat = pane?.chat { drafts[chat] = composer.draft }
        var kept = foreignDrafts
        for (chat, draft) in drafts { kept[DraftPlace(chat, owner: status.owner?.main)] = draft }
        return kept.filter { $0.value.hasWords }
    }

    /// Takes texts, and shows those that are of the present number.
    mutating func take(_ drafts: [DraftPlace: Draft]) {
        for (place, draft) in drafts {
            guard place.owner.map({ status.owner?.contains($0) == true }) ?? true else {
                foreignDrafts[place] = draft
                continue
            }
            let chat = chats.chatNow(of: place.chat)
            let above = chats.drafts[chat].map { $0.before + $0.after + "\n" } ?? ""
            chats.setDraft(Draft(before: above + draft.before, after: draft.after), chat)
        }
    }

    /// The account is somebody else's now: shows their texts in place of the former owner's.
    mutating func changeOwner(from former: AccountOwner?) {
        keepDraft()
        var drafts = foreignDrafts
        foreignDrafts = [:]
        let isSame = former.flatMap { status.owner?.isSame(as: $0) } ?? true
        if let former, !isSame {
            // What was sent, cut or taken back is the former owner's too.
            composer = Composer()
            for (chat, draft) in chats.drafts {
                drafts[DraftPlace(chat, owner: former.main)] = draft
                chats.setDraft(nil, chat)
            }
        }
        take(drafts)
        if let chat = pane?.chat, composer.draft != chats.drafts[chat] {
            composer.load(chats.drafts[chat])
        }
    }
}
