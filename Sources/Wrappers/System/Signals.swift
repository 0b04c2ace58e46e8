import Dispatch
import Glibc
import Synchronization

/// The signals by which others ask a process to end, or say that it will have to.
public enum EndingSignal: Int32, Sendable, CaseIterable {
    /// The terminal went away.
    case hangUp = 1
    /// Ctrl-C.
    case interrupt = 2
    /// The polite kill.
    case terminate = 15
    /// The time that the process may compute is over; soon it is killed.
    case computedTooLong = 24
    /// The power is going.
    case powerFails = 30
}

/// Waits for a signal that asks the process to end, instead of dying of it at once.
public final class EndingSignals: Sendable {
    private let sources: Mutex<[any DispatchSourceSignal]>
    private let stream: AsyncStream<EndingSignal>
    private let caught: AsyncStream<Void>

    /// Signals that mean nothing to the process and would be its end: timers, a program's own ones, and that of a
    /// file that may not grow, which is an error of the call as well.
    private static let meaningless =
        [SIGUSR1, SIGUSR2, SIGALRM, SIGVTALRM, SIGPROF, SIGIO, SIGSTKFLT, SIGXFSZ]

    /// From now on the signals arrive at ``first()``, and those that mean nothing go unheard.
    ///
    /// Returns when the runtime has the descriptors that this and waiting for a moment take. Clients that come
    /// later may use up all that the system gives: without one of these, Dispatch ends the process, does not hear
    /// its signals, or never wakes who waits.
    public static func caught() async -> EndingSignals {
        let signals = EndingSignals()
        var registered = signals.caught.makeAsyncIterator()
        for _ in EndingSignal.allCases { await registered.next() }
        // One clock each. A task that was cancelled goes on without.
        try? await Task.sleep(for: .nanoseconds(1), clock: .continuous)
        try? await Task.sleep(for: .nanoseconds(1), clock: .suspending)
        return signals
    }

    private init() {
        for number in Self.meaningless { _ = signal(number, SIG_IGN) }
        let (stream, continuation) = AsyncStream.makeStream(of: EndingSignal.self)
        self.stream = stream
        let (caught, register) = AsyncStream.makeStream(of: Void.self)
        self.caught = caught
        sources = Mutex(
            EndingSignal.allCases.map { wanted in
                _ = signal(wanted.rawValue, SIG_IGN)
                let source = DispatchSource.makeSignalSource(
                    signal: wanted.rawValue,
                    queue: .global()
                )
                source.setEventHandler { continuation.yield(wanted) }
                source.setRegistrationHandler { register.yield() }
                source.resume()
                return source
            }
        )
    }

    deinit { sources.withLock { for source in $0 { source.cancel() } } }

    /// Waits for the first signal; nil when the task is cancelled.
    public func first() async -> EndingSignal? {
        for await signal in stream { return signal }
        return nil
    }
}
