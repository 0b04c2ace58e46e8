import Model
import Store
import Synchronization

/// Who this device is at present: its credentials, and how far the server's clock is off.
final class Identity: Sendable {
    private struct State {
        var linked: Credentials?
        var owner: AccountOwner?
        var serverOffset: Int64 = 0
    }

    private let state: Mutex<State>

    /// Starts with what the database holds: the credentials, nil when not linked, and whose the account was last.
    init(_ linked: Credentials?, owner: AccountOwner? = nil) {
        state = Mutex(
            State(linked: linked?.jid == nil ? nil : linked, owner: linked?.owner ?? owner)
        )
    }

    /// The credentials of the linked device; nil when not linked.
    var linked: Credentials? {
        get { state.withLock { $0.linked } }
        set {
            state.withLock {
                $0.linked = newValue
                $0.owner = newValue?.owner ?? $0.owner
            }
        }
    }

    /// Whose account this is, or was before it was unlinked; nil before the first link.
    var owner: AccountOwner? { state.withLock { $0.owner } }

    /// Milliseconds by which the server's clock is ahead of the local one.
    var serverOffset: Int64 {
        get { state.withLock { $0.serverOffset } }
        set { state.withLock { $0.serverOffset = newValue } }
    }
}
