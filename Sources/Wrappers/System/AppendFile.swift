import Glibc
import Synchronization

/// A file that only grows, such as a log; lines from several threads stay whole.
public final class AppendFile: Sendable {
    private let path: String
    private let descriptor: Mutex<Int32>

    /// Opens or creates the file; one over `limit` bytes is first moved aside as `path.1`.
    public init(_ path: String, limit: Int) throws(SystemError) {
        self.path = path
        var status = stat()
        if unsafe stat(path, &status) == 0, status.st_size > limit {
            _ = unsafe rename(path, path + ".1")
        }
        let opened = unsafe open(
            path,
            O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC | O_NOFOLLOW,
            0o600
        )
        guard opened >= 0 else { throw SystemError("write \(path)") }
        descriptor = Mutex(opened)
    }

    deinit { _ = descriptor.withLock { close($0) } }

    /// Adds a line; what cannot be written is dropped, since there is nowhere left to say so.
    public func append(_ line: String) {
        let bytes = Array((line + "\n").utf8)
        descriptor.withLock { try? Files.append(bytes, to: $0, named: path) }
    }
}
