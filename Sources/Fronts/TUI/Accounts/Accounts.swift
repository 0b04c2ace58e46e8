import Canvas
import Model

extension State {
    /// The names of all accounts, in order.
    var accountNames: [String] { (others.keys + [account.name]).sorted() }

    /// Changes the account with this name, shown or not; nothing happens when there is none.
    mutating func change<T>(_ name: String, _ body: (inout AccountState) -> T) -> T? {
        if name == account.name { return body(&account) }
        guard var other = others[name] else { return nil }
        others[name] = nil
        defer { others[name] = other }
        return body(&other)
    }

    /// Takes an account in; it is shown in place of the last one, when that is gone and nothing is being written.
    mutating func add(_ opening: Opening) {
        guard opening.account != account.name else {
            account.isGone = false
            return
        }
        guard others[opening.account] == nil else { return }
        others[opening.account] = AccountState(opening, now: now)
        guard account.isGone, account.composer.isEmpty, others.count == 1, !isWritingInLayer else {
            return
        }
        show(opening.account)
    }

    private var isWritingInLayer: Bool { layers.contains { $0.line(self)?.isEmpty == false } }

    /// Lets go of an account.
    ///
    /// The one on the screen stays there as it was until another is chosen: what is typed next would go to somebody
    /// else.
    mutating func remove(_ name: String) {
        guard accountNames.contains(name) else { return }
        let next: CleanText = name == account.name && !others.isEmpty ? "; F7 shows another" : ""
        say("account \(CleanText(name: name)) is gone\(next)")
        if name == account.name { account.isGone = true }
        others[name] = nil
    }

    /// Shows another account, with everything as it was left there; one that is gone is left for good.
    mutating func show(_ name: String) {
        guard name != account.name, let next = others.removeValue(forKey: name) else { return }
        drop()
        account.keepDraft()
        if !account.isGone { others[account.name] = account }
        account = next
        account.pane?.isSeen(at: now)
        focus = account.pane == nil ? .list : .composer
        composerTop = 0
        settleLinking()
    }
}
