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

    /// Takes an account in; it is shown when there is no other, and nothing is being written.
    mutating func add(_ opening: Opening) {
        guard opening.account != account.name, others[opening.account] == nil else { return }
        others[opening.account] = AccountState(opening, now: now)
        guard account.isGone, account.composer.isEmpty else { return }
        let gone = account.name
        show(opening.account)
        others[gone] = nil
    }

    /// Lets go of an account; the next one is shown in its place.
    ///
    /// The last one stays on the screen as it was, until there is another. So does one in which something is being
    /// written: what is typed next would go to somebody else.
    mutating func remove(_ name: String) {
        guard accountNames.contains(name) else { return }
        say("account \(CleanText(name: name)) is gone")
        guard name == account.name else {
            others[name] = nil
            return
        }
        account.isGone = true
        guard account.composer.isEmpty, let next = others.keys.min() else { return }
        show(next)
        others[name] = nil
    }

    /// Shows another account, with everything as it was left there.
    mutating func show(_ name: String) {
        guard name != account.name, let next = others.removeValue(forKey: name) else { return }
        account.keepDraft()
        others[account.name] = account
        account = next
        account.pane?.isSeen(at: now)
        layers.removeAll()
        focus = account.pane == nil ? .list : .composer
        composerTop = 0
        settleLinking()
    }
}
