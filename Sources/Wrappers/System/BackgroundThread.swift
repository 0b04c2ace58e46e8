internal import CSpawn
internal import Glibc

/// Threads outside Swift's pool, for what waits in the system.
public enum BackgroundThread {
    /// Runs a body on a thread of its own, which handles no signal.
    ///
    /// - Parameters:
    ///   - name: What the system calls it; 15 bytes of it count.
    ///   - body: What it does.
    /// - Returns: Whether there is such a thread.
    public static func start(_ name: String, _ body: @escaping @Sendable () -> Void) -> Bool {
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
        _ = unsafe pthread_setname_np(thread, String(name.prefix(15)))
        pthread_detach(thread)
        return true
    }

    private final class Job: Sendable {
        let run: @Sendable () -> Void

        init(_ run: @escaping @Sendable () -> Void) { self.run = run }
    }
}
