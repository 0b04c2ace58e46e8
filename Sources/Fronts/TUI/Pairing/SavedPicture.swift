import Canvas
import Model

/// The picture of a code that was saved, or is being saved: it goes when the code does.
struct SavedPicture: Sendable {
    /// The account that the code links.
    let account: String
    /// The text of the code.
    let text: String
    /// When the code is good for nothing any more.
    let expires: Timestamp
    /// What was said about it; nil while it is not written.
    var notice: CleanText?
}

extension State {
    /// Has the code on show written as a picture.
    mutating func savePicture(_ effects: inout [Effect]) {
        guard case .code(let text, _, _, let expires) = account.linking.step else { return }
        picture = SavedPicture(account: account.name, text: text, expires: expires)
        effects.append(.savePicture(text: text))
    }

    /// Says where the picture of a code is, unless the code has gone meanwhile.
    mutating func savedPicture(of text: String, at path: CleanText) {
        guard picture?.text == text else { return }
        let notice: CleanText = "saved as \(path) while the code is valid"
        picture?.notice = notice
        say(notice)
    }

    /// Has the picture removed, with what was said about it, once its code is not there to be scanned any more.
    mutating func settlePicture(_ effects: inout [Effect]) {
        guard let picture, isFinished || !isScannable(picture) else { return }
        if let notice = picture.notice { notices.takeBack(notice) }
        self.picture = nil
        effects.append(.removePicture)
    }

    private func isScannable(_ picture: SavedPicture) -> Bool {
        let account = picture.account == account.name ? account : others[picture.account]
        guard let account, !account.isGone, !account.isLinked, account.wantsLinking else {
            return false
        }
        return account.linking.text == picture.text && now < picture.expires
    }
}
