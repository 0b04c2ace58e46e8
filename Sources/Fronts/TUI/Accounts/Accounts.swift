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
