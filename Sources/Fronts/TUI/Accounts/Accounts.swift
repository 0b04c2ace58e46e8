import Canvas
import Model

extension State {
    /// The names of all accounts, in order; while there is none, that of the last.
    public var accountNames: [String] { (others.keys + [account.name]).sorted() }

    /// The name of the account on the screen.
    public var shownAccount: String { account.name }

    /// Changes the account with this name, shown or not; nothing happens when there is none.
    mutating func change<T>(_ name: String, _ body: (inout AccountState) -> T) -> T? {
        if name == account.name { return account.isGone ? nil : body(&account) }
        guard var other = others[name] else { return nil }
        others[name] = nil
        defer { others[name] = other }
        return body(&other)
    }

    /// Takes an account in; it is shown when there was none, under a box where something was open.
    mutating func add(_ opening: Opening) {
        guard account.isGone || opening.account != account.name, others[opening.account] == nil
        else { return }
        others[opening.account] = AccountState(opening, now: now)
        guard account.isGone else { return }
        let told = urgentBoxes
        let isCovered = !layers.isEmpty
        show(opening.account)
        focus = .list
        guard isCovered else { return }
        layers += told
        announce("this is \(CleanText(name: account.name))")
    }

    /// Lets go of an account; in place of the one on the screen another is shown, or none when it was the last.
    ///
    /// A box says so, which takes what is typed meanwhile: it would go to somebody else.
    mutating func remove(_ name: String) {
        guard accountNames.contains(name), !(account.isGone && name == account.name) else { return }
        let gone: CleanText = "account \(CleanText(name: name)) is gone"
        say(gone)
        guard name == account.name else {
            others[name] = nil
            return
        }
        let written: [CleanText] = begunTexts.map { "\n\(CleanText(body: $0))" }
        let told = urgentBoxes
        account.isGone = true
        if let next = others.keys.min() { show(next) } else { showNone() }
        focus = .list
        layers += told
        let other: CleanText = "this is \(CleanText(name: account.name))"
        let shown = account.isGone ? "there is no other" : other
        let rest: CleanText = written.isEmpty ? "" : "\nWhat was being written there:"
        announce("\(gone); \(shown)\(written.reduce(rest) { $0 + $1 })")
    }

    /// What would be lost with the account on the screen: texts on their way, that in the composer, lines in boxes.
    private var begunTexts: [String] {
        let unstored = account.unstored.sorted { $0.key < $1.key }.map(\.value.text)
        let lines = layers.compactMap { $0.line(self)?.text }
        return (unstored + [account.composer.text] + lines).filter { !$0.isEmpty }
    }

    /// What was told and is not read yet.
    private var urgentBoxes: [any Layer] {
        layers.filter { ($0 as? TextBox)?.isUrgent == true }
    }

    private mutating func announce(_ text: CleanText) {
        layers.append(TextBox(title: "Account", text, isUrgent: true))
    }

    /// Shows an account without anything, under the name of the one that is gone.
    private mutating func showNone() {
        drop()
        account = AccountState(
            Opening(account: account.name, status: AccountStatus()),
            now: now
        )
        account.isGone = true
        account.wantsLinking = false
        settleLinking()
    }

    /// Shows another account, with everything as it was left there; one that is gone is left for good.
    mutating func show(_ name: String) {
        guard account.isGone || name != account.name,
            let next = others.removeValue(forKey: name)
        else { return }
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
