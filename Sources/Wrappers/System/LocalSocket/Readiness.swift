internal import CSpawn
import Glibc
import Synchronization

/// What a descriptor is waited for.
enum Readiness: Sendable {
    case reading
    case writing

    /// Returns when the descriptor is ready, was shut down, or the task was cancelled; the caller tries again
    /// and sees which.
    func wait(_ descriptor: Int32) async {
        let wait = Wait()
        await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                wait.start(self, descriptor) { continuation.resume() }
            }
        } onCancel: {
            wait.end()
        }
    }
}

/// One wait, which may be cancelled before it begins.
private final class Wait: Sendable {
    private struct State {
        var isEnded = false
        var number: Int?
    }

    private let state = Mutex(State())

    func start(
        _ readiness: Readiness,
        _ descriptor: Int32,
        _ done: @escaping @Sendable () -> Void
    ) {
        let isEnded = state.withLock { state in
            if !state.isEnded { state.number = Poller.shared.add(descriptor, readiness, done) }
            return state.isEnded
        }
        if isEnded { done() }
    }

    func end() {
        let number = state.withLock { state in
            state.isEnded = true
            return state.number
        }
        if let number { Poller.shared.remove(number) }
    }
}

/// The thread that waits for the few descriptors of this module.
///
/// Not a source of Dispatch for each wait: on Linux one that is made while another ends may be used after it is
/// gone (swift-corelibs-libdispatch issue 949).
private final class Poller: Sendable {
    static let shared = Poller()

    private struct Entry {
        let descriptor: Int32
        let events: Int16
        let done: @Sendable () -> Void
    }

    private struct State {
        var next = 0
        var entries: [Int: Entry] = [:]
        /// Whether the thread runs; where none can be had the next wait tries again.
        var runs = false
    }

    private let state = Mutex(State())
    /// What is written to one end is read at the other: there is somebody new.
    private let bell: (reading: Int32, writing: Int32)

    private init() {
        var ends: [Int32] = [-1, -1]
        // Without a bell it looks every now and then.
        if unsafe pipe2(&ends, O_CLOEXEC | O_NONBLOCK) != 0 { ends = [-1, -1] }
        bell = (ends[0], ends[1])
    }

    /// Calls `done` once the descriptor is ready; also when it is closed meanwhile, soon or when something else is.
    func add(
        _ descriptor: Int32,
        _ readiness: Readiness,
        _ done: @escaping @Sendable () -> Void
    )
        -> Int
    {
        let events = Int16(readiness == .reading ? POLLIN : POLLOUT)
        let number = state.withLock { state in
            state.next += 1
            state.entries[state.next] = Entry(descriptor: descriptor, events: events, done: done)
            if !state.runs {
                state.runs = BackgroundThread.start("readiness") { while true { self.turn() } }
            }
            return state.next
        }
        ring()
        return number
    }

    /// Calls what was to be called at once, unless it was already.
    func remove(_ number: Int) {
        state.withLock { $0.entries.removeValue(forKey: number) }?.done()
        // So that nobody waits for a descriptor any more that is closed next.
        ring()
    }

    private func ring() {
        var one: UInt8 = 1
        _ = unsafe write(bell.writing, &one, 1)
    }

    /// Waits for whoever is there, and wakes those whose descriptors are ready.
    private func turn() {
        let waiting = state.withLock { Array($0.entries) }
        var descriptors = [pollfd(fd: bell.reading, events: Int16(POLLIN), revents: 0)]
        descriptors += waiting.map {
            pollfd(fd: $0.value.descriptor, events: $0.value.events, revents: 0)
        }
        let patience: Int32 = bell.reading < 0 ? 50 : -1
        guard unsafe poll(&descriptors, nfds_t(descriptors.count), patience) > 0 else { return }
        if descriptors[0].revents != 0 { silence() }
        for (entry, descriptor) in zip(waiting, descriptors.dropFirst())
        where descriptor.revents != 0 {
            state.withLock { $0.entries.removeValue(forKey: entry.key) }?.done()
        }
    }

    private func silence() {
        var bytes = [UInt8](repeating: 0, count: 64)
        while unsafe read(bell.reading, &bytes, bytes.count) == bytes.count {}
    }
}
