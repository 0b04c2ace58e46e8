internal import CSockets
internal import Glibc

/// Threads outside Swift's pool, for what waits in the system.
enum Thread {
    /// Runs a body on a thread of its own, which handles no signal.
    ///
    /// - Returns: Whether there is such a thread.
    static func start(_ name: String, _ body: @escaping @Sendable () -> Void) -> Bool {
        let job = unsafe Unmanaged.passRetained(Job(body)).toOpaque()
        var (everything, before) = (sigset_t(), sigset_t())
        unsafe sigfillset(&everything)
        unsafe pthread_sigmask(SIG_SETMASK, &everything, &before)
        defer { unsafe pthread_sigmask(SIG_SETMASK, &before, nil) }
        var thread = pthread_t()
        let result = unsafe pthread_create(
            &thread,
            nil,
            { argument in
                if let argument = unsafe argument {
                    unsafe Unmanaged<Job>.fromOpaque(argument).takeRetainedValue().run()
                }
                return nil
            },
            job
        )
        guard result == 0 else {
            unsafe Unmanaged<Job>.fromOpaque(job).release()
            return false
        }
        unsafe martlet_name_thread(thread, String(name.prefix(15)))
        pthread_detach(thread)
        return true
    }

    private final class Job: Sendable {
        let run: @Sendable () -> Void

        init(_ run: @escaping @Sendable () -> Void) { self.run = run }
    }
}
