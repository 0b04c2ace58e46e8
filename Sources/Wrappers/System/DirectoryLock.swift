import Glibc

/// The lock of a directory, held as long as this is; it goes with the process as well.
///
/// The directory itself is locked: no file is left behind.
public final class DirectoryLock: Sendable {
    private let descriptor: Int32

    /// Waits until nobody else has it.
    ///
    /// - Throws: ``SystemError`` when there is no lock to be had.
    public init(_ path: String) throws(SystemError) {
        descriptor = unsafe open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { throw SystemError("open \(path)") }
        while flock(descriptor, LOCK_EX) != 0 {
            // What throws here is closed by deinit.
            guard errno == EINTR else { throw SystemError("lock \(path)") }
        }
    }

    deinit { close(descriptor) }
}
