import Model
import Synchronization

/// Hands each event to every subscriber, and tells newcomers how things stand.
final class EventHub: Sendable {
    private struct State {
        var subscribers: [Int: AsyncStream<any Event>.Continuation] = [:]
        var next = 0
        var connection = ConnectionState.offline
        var pairing: PairingState?
        var backlog = 0
    }

    private let state = Mutex(State())
    /// Tells the journal's followers what is of the moment.
    private let tell: @Sendable (any Event) -> Void

    /// Creates a hub that tells the journal's followers when the standing changed.
    init(tell: @escaping @Sendable (any Event) -> Void = { _ in }) { self.tell = tell }

    /// The connection as last posted.
    var connection: ConnectionState { state.withLock { $0.connection } }
    /// Linking as last posted; nil when none was under way since the account was opened.
    var pairing: PairingState? { state.withLock { $0.pairing } }

    /// Stanzas that are still to come, as last posted.
    var backlog: Int { state.withLock { $0.backlog } }

    /// A stream of its own for each caller: the present state first, then everything that is posted.
    func subscribe() -> AsyncStream<any Event> {
        let (stream, continuation) = AsyncStream<any Event>.makeStream()
        state.withLock { state in
            let id = state.next
            state.next += 1
            state.subscribers[id] = continuation
            continuation.yield(ConnectionChanged(state.connection))
            if let pairing = state.pairing { continuation.yield(PairingChanged(pairing)) }
            continuation.onTermination = { [weak self] _ in self?.remove(id) }
        }
        return stream
    }

    /// Hands an event to every subscriber.
    func post(_ event: any Event) { post([event]) }

    /// Hands events to every subscriber, in this order.
    func post(_ events: [any Event]) {
        guard !events.isEmpty else { return }
        var momentary: [any Event] = []
        state.withLock { state in
            for event in events {
                switch event {
                case let event as ConnectionChanged:
                    guard event.connection != state.connection else { continue }
                    state.connection = event.connection
                    momentary.append(StandingChanged())
                case let event as PairingChanged:
                    guard event.pairing != state.pairing else { continue }
                    state.pairing = event.pairing
                    momentary.append(StandingChanged())
                case let event as BacklogChanged:
                    state.backlog = event.remaining
                    momentary.append(event)
                default: break
                }
                for subscriber in state.subscribers.values { subscriber.yield(event) }
            }
        }
        for event in momentary { tell(event) }
    }

    /// Something of the account's standing changed for which there is no event.
    func standingChanged() { tell(StandingChanged()) }

    /// Ends every stream.
    func finish() {
        let subscribers = state.withLock { state in
            defer { state.subscribers = [:] }
            return Array(state.subscribers.values)
        }
        for subscriber in subscribers { subscriber.finish() }
    }

    private func remove(_ id: Int) {
        state.withLock { _ = $0.subscribers.removeValue(forKey: id) }
    }
}
