import Model
import Store
import Synchronization

/// Who this device is at present: its credentials, and how far the server's clock is off.
final class Identity: Sendable {
    private struct State {
        var linked: Credentials?
        var serverOffset: Int64 = 0
    }

    private let state: Mutex<State>

    /// Starts with what the database holds; nil when not linked.
    init(_ linked: Credentials?) {
        state = Mutex(State(linked: linked?.jid == nil ? nil : linked))
    }

    /// The credentials of the linked device; nil when not linked.
    var linked: Credentials? {
        get { state.withLock { $0.linked } }
        set { state.withLock { $0.linked = newValue } }
    }

    /// Milliseconds by which the server's clock is ahead of the local one.
    var serverOffset: Int64 {
        get { state.withLock { $0.serverOffset } }
        set { state.withLock { $0.serverOffset = newValue } }
    }
}
