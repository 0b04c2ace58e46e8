import Dispatch
import Glibc

/// The signals by which others ask a process to end.
public enum EndingSignal: Int32, Sendable, CaseIterable {
    /// The terminal went away.
    case hangUp = 1
    /// Ctrl-C.
    case interrupt = 2
    /// The polite kill.
    case terminate = 15
}

/// Waits for a signal that asks the process to end, instead of dying of it at once.
public final class EndingSignals: Sendable {
    // Dispatch's sources may be used from any thread but are not marked so; set once, ended once.
    private nonisolated(unsafe) let sources: [any DispatchSourceSignal]
    private let stream: AsyncStream<EndingSignal>

    /// From now on the signals arrive at ``first()``.
    public init() {
        let (stream, continuation) = AsyncStream.makeStream(of: EndingSignal.self)
        self.stream = stream
        unsafe sources = EndingSignal.allCases.map { wanted in
            _ = signal(wanted.rawValue, SIG_IGN)
            let source = DispatchSource.makeSignalSource(signal: wanted.rawValue, queue: .global())
            source.setEventHandler { continuation.yield(wanted) }
            source.resume()
            return source
        }
    }

    deinit { for source in unsafe sources { source.cancel() } }

    /// Waits for the first signal; nil when the task is cancelled.
    public func first() async -> EndingSignal? {
        for await signal in stream { return signal }
        return nil
    }
}
