internal import Dispatch

/// An executor with a queue of its own, so that waiting for the disk holds up nobody else's tasks.
public final class SerialQueue: SerialExecutor {
    private let queue: DispatchQueue

    /// Creates a queue; the name shows up in debuggers.
    public init(name: String) { queue = DispatchQueue(label: name) }

    /// Runs a job after those that came before.
    public func enqueue(_ job: consuming ExecutorJob) {
        let unowned = UnownedJob(job)
        queue.async {
            unsafe unowned.runSynchronously(on: self.asUnownedSerialExecutor())
        }
    }
}

/// An actor that runs on a ``SerialQueue``.
public protocol QueuedActor: Actor {
    /// Where it runs.
    nonisolated var queue: SerialQueue { get }
}

extension QueuedActor {
    /// The queue as the runtime wants it.
    public nonisolated var unownedExecutor: UnownedSerialExecutor {
        unsafe queue.asUnownedSerialExecutor()
    }
}
