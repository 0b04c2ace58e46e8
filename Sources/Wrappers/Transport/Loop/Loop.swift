internal import CSockets
internal import Glibc
internal import Log
internal import Synchronization
internal import System

/// One thread that waits for sockets, timers and jobs, and calls whoever asked for them.
///
/// What lives on a loop is touched on its thread alone; everything else reaches it through
/// ``perform(_:)``.
///
/// Unchecked: `watches` and `timers` are used on the loop's own thread only.
final class Loop: @unchecked Sendable {
    /// What happened to a descriptor.
    struct Events: OptionSet {
        let rawValue: UInt32
        static let read = Events(rawValue: martlet_epollin)
        static let write = Events(rawValue: martlet_epollout)
        /// The peer will send no more.
        static let hangUp = Events(rawValue: martlet_epollrdhup)
        /// Reported without being asked for.
        static let error = Events(rawValue: martlet_epollerr | martlet_epollhup)
        /// Report each change once.
        static let edge = Events(rawValue: martlet_epollet)
    }

    private struct Watch {
        /// Tells events of this descriptor from those of one that had its number before.
        let number: UInt32
        let body: (Events) -> Void
    }

    private struct State {
        var jobs: [@Sendable () -> Void] = []
        var isWoken = false
        var isStopping = false
        var isGone = false
    }

    private let epoll: Int32
    private let wakeUp: Int32
    private let state = Mutex(State())
    private var watches: [Int32: Watch] = [:]
    private var lastWatch: UInt32 = 0
    private var timers = TimerQueue()
    /// Called once in each turn, after the jobs.
    var afterTurn: (() -> Void)?
    private var isTurningAgain = false

    /// Starts the thread.
    init(_ name: String) throws(TransportError) {
        epoll = epoll_create1(martlet_epoll_cloexec)
        wakeUp = eventfd(0, martlet_eventfd_flags)
        // Where that fails, `deinit` closes what was made.
        guard epoll >= 0, wakeUp >= 0 else { throw .system("no descriptor is left") }
        watch(wakeUp, .read) { [wakeUp] _ in
            var count: UInt64 = 0
            _ = unsafe read(wakeUp, &count, 8)
        }
        guard BackgroundThread.start(name, { self.run() }) else {
            throw .system("no thread can be started")
        }
    }

    deinit {
        close(epoll)
        close(wakeUp)
    }

    /// Runs a job on the loop's thread soon.
    ///
    /// - Returns: False when the loop is gone and the job will not run.
    @discardableResult func perform(_ job: @escaping @Sendable () -> Void) -> Bool {
        let (isAlive, isFirst) = state.withLock { state in
            guard !state.isGone else { return (false, false) }
            state.jobs.append(job)
            defer { state.isWoken = true }
            return (true, !state.isWoken)
        }
        if isFirst { wake() }
        return isAlive
    }

    /// Ends the thread after the jobs that wait.
    func stop() {
        let isFirst = state.withLock { state in
            state.isStopping = true
            defer { state.isWoken = true }
            return !state.isGone && !state.isWoken
        }
        if isFirst { wake() }
    }

    private func wake() {
        var one: UInt64 = 1
        _ = unsafe write(wakeUp, &one, 8)
    }
}

// On the loop's thread.
extension Loop {
    /// Calls back on these events until ``unwatch(_:)``; replaces an earlier wish.
    ///
    /// A descriptor is unwatched before it is closed, or forgotten after.
    func watch(_ descriptor: Int32, _ events: Events, _ body: @escaping (Events) -> Void) {
        lastWatch &+= 1
        let watch = Watch(number: lastWatch, body: body)
        let isNew = watches.updateValue(watch, forKey: descriptor) == nil
        change(descriptor, isNew ? EPOLL_CTL_ADD : EPOLL_CTL_MOD, events)
    }

    /// Changes what is waited for.
    func rewatch(_ descriptor: Int32, _ events: Events) {
        if watches[descriptor] != nil { change(descriptor, EPOLL_CTL_MOD, events) }
    }

    func unwatch(_ descriptor: Int32) {
        guard watches.removeValue(forKey: descriptor) != nil else { return }
        change(descriptor, EPOLL_CTL_DEL, [])
    }

    /// The same for a descriptor that may be closed already, whose events have ended with it.
    func forget(_ descriptor: Int32) {
        guard watches.removeValue(forKey: descriptor) != nil else { return }
        epoll_ctl(epoll, EPOLL_CTL_DEL, descriptor, nil)
    }

    /// Asks for another turn without waiting for anything.
    func turnAgain() { isTurningAgain = true }

    /// Calls once when a time has passed.
    func after(_ duration: Duration, _ body: @escaping () -> Void) -> TimerQueue.Token {
        timers.add(.now.advanced(by: duration), body)
    }

    func cancel(_ token: TimerQueue.Token) { timers.cancel(token) }

    private func change(_ descriptor: Int32, _ operation: Int32, _ events: Events) {
        let number = watches[descriptor]?.number ?? 0
        let key = UInt64(number) << 32 | UInt64(UInt32(bitPattern: descriptor))
        var event = unsafe epoll_event(events: events.rawValue, data: epoll_data(u64: key))
        if unsafe epoll_ctl(epoll, operation, descriptor, &event) == 0 { return }
        // It was closed, and another has its number.
        if operation == EPOLL_CTL_MOD, errno == ENOENT {
            return self.change(descriptor, EPOLL_CTL_ADD, events)
        }
        TransportLog.write(.error, "epoll_ctl: error \(errno)")
    }

    private func run() {
        while true {
            runJobs()
            afterTurn?()
            // Asked only now: what was stopped in this turn may be gone already, with a timer that is due.
            if state.withLock({ $0.isStopping }) { break }
            wait()
        }
        // The last jobs tell whoever waits for them that it is over.
        while let jobs = lastJobs() { for job in jobs { job() } }
        watches = [:]
        timers = TimerQueue()
        afterTurn = nil
    }

    /// Runs the jobs that wait, and lets go of what they hold before the loop waits again.
    private func runJobs() {
        let jobs = state.withLock { state in
            state.isWoken = false
            defer { state.jobs.removeAll(keepingCapacity: state.jobs.count < 256) }
            return state.jobs
        }
        for job in jobs { job() }
    }

    private func wait() {
        let pause = isTurningAgain ? 0 : timers.pause()
        isTurningAgain = false
        let ready = unsafe withUnsafeTemporaryAllocation(of: epoll_event.self, capacity: 128) {
            buffer in
            let hasJobs = state.withLock { $0.isWoken }
            let count = unsafe epoll_wait(epoll, buffer.baseAddress, 128, hasJobs ? 0 : pause)
            return (0..<max(0, Int(count))).map {
                unsafe (buffer[$0].data.u64, Events(rawValue: buffer[$0].events))
            }
        }
        for (key, events) in ready {
            // What is called here may close a descriptor whose event is still to come.
            let watch = watches[Int32(truncatingIfNeeded: key)]
            if let watch, watch.number == key >> 32 { watch.body(events) }
        }
        for body in timers.takeDue() { body() }
    }

    private func lastJobs() -> [@Sendable () -> Void]? {
        state.withLock { state in
            guard !state.jobs.isEmpty else {
                state.isGone = true
                return nil
            }
            defer { state.jobs.removeAll() }
            return state.jobs
        }
    }
}
