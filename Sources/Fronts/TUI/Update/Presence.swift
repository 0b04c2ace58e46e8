import Commands
import Model

extension State {
    /// How long somebody is taken to be there after a key, the mouse or the window's focus, in milliseconds;
    /// longer where the terminal says that its window has the focus.
    private var attention: Int64 { hasFocus == true ? 300_000 : 60_000 }

    /// How often it is said that somebody is still there, and how long each time holds, in milliseconds: a
    /// client that ends without a word is forgotten.
    private static let (renewal, lifetime): (Int64, Int64) = (60_000, 90_000)

    /// Shows the account on the screen as available while the client is used, and no other.
    mutating func tellPresence(_ effects: inout [Effect]) {
        guard look.tellsPresence else { return }
        account.tellPresence(isUsed ? now : nil, every: Self.renewal, for: Self.lifetime, &effects)
        for name in others.keys where others[name]?.shownAvailable != nil {
            others[name]?.tellPresence(nil, every: Self.renewal, for: Self.lifetime, &effects)
        }
    }

    /// When there will be something to tell without an event; nil for never.
    var presenceChange: Timestamp? {
        guard let shown = account.shownAvailable, let lastInput else { return nil }
        return min(
            Timestamp(milliseconds: shown.milliseconds + Self.renewal),
            Timestamp(milliseconds: lastInput.milliseconds + attention)
        )
    }

    /// Whether somebody uses the client.
    private var isUsed: Bool {
        guard !isFinished, hasFocus != false, let lastInput else { return false }
        return now.milliseconds - lastInput.milliseconds < attention
    }
}

extension AccountState {
    /// Says that somebody is there, when that is new or long ago; or that nobody is any more, for `now` nil.
    fileprivate mutating func tellPresence(
        _ now: Timestamp?,
        every renewal: Int64,
        for lifetime: Int64,
        _ effects: inout [Effect]
    ) {
        if let now {
            if let shown = shownAvailable, now.milliseconds - shown.milliseconds < renewal {
                return
            }
            guard isLinked else { return }
            shownAvailable = now
            effects.append(presence(.available, seconds: Int(lifetime / 1000)))
        } else if shownAvailable != nil {
            shownAvailable = nil
            // After a moment what is usual holds again.
            effects.append(presence(.unavailable, seconds: 1))
        }
    }

    /// It is said again soon enough: a refusal is nothing to tell anybody.
    private func presence(_ presence: Availability, seconds: Int) -> Effect {
        .perform(SetPresence(presence, seconds: seconds), on: name) { _ in
            nil
        } refused: { _ in
            .answered { _, _ in }
        }
    }
}
