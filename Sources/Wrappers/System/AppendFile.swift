import Glibc
import Synchronization

/// A file that only grows at its end, such as a log, and is moved aside when it is large enough.
///
/// Lines stay whole, from several threads and from several processes. There are never much more than twice
/// `limit` bytes of it: the file, and the one before as `path.1`.
public final class AppendFile: Sendable {
    private let path: String
    private let limit: Int
    private let descriptor: Mutex<Int32>

    /// Opens or creates the file; one over `limit` bytes is first moved aside as `path.1`.
    public init(_ path: String, limit: Int) throws(SystemError) {
        self.path = path
        self.limit = limit
        descriptor = Mutex(try AppendFile.open(path))
        descriptor.withLock { makeRoom(&$0) }
    }

    deinit { _ = descriptor.withLock { close($0) } }

    /// Adds a line; what cannot be written is dropped, since there is nowhere left to say so.
    public func append(_ line: String) {
        let bytes = Array((line + "\n").utf8)
        descriptor.withLock { descriptor in
            makeRoom(&descriptor)
            try? Files.append(bytes, to: descriptor, named: path)
        }
    }

    /// Begins a new file when this one is over the limit; stays with it when none can be had.
    private func makeRoom(_ descriptor: inout Int32) {
        var (mine, named) = (stat(), stat())
        guard unsafe fstat(descriptor, &mine) == 0, mine.st_size > limit else { return }
        // Another process may have moved it aside already.
        if unsafe stat(path, &named) == 0, named.st_ino == mine.st_ino {
            _ = unsafe rename(path, path + ".1")
        }
        guard let opened = try? AppendFile.open(path) else { return }
        close(descriptor)
        descriptor = opened
    }

    private static func open(_ path: String) throws(SystemError) -> Int32 {
        let flags = O_WRONLY | O_CREAT | O_APPEND | O_NOFOLLOW
        let file = try Files.open(path, flags, to: "write \(path)")
        // One that was there may have been readable to others.
        fchmod(file, 0o600)
        return file
    }
}
