internal import Glibc

/// A file whose lock says that a process is using what lies beside it.
///
/// The kernel drops the lock with the process, however it ends, so a stale file means nothing.
public struct LockFile: ~Copyable, Sendable {
    private let descriptor: Int32

    /// Why the lock could not be taken.
    public enum Failure: Error, Hashable, Sendable {
        /// Another process, or this one, has it; `pid` when it could be read.
        case held(pid: Int32?)
        /// The file cannot be made; the operating system's error number.
        case unusable(errno: Int32)
    }

    /// Takes the lock and writes this process's id into the file.
    public init(_ path: String) throws(Failure) {
        let descriptor = unsafe open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard descriptor >= 0 else { throw .unusable(errno: errno) }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            let code = errno
            let holder = LockFile.pid(in: descriptor)
            close(descriptor)
            throw code == EWOULDBLOCK ? .held(pid: holder) : .unusable(errno: code)
        }
        self.descriptor = descriptor
        let text = Array("\(getpid())\n".utf8)
        _ = ftruncate(descriptor, 0)
        _ = unsafe pwrite(descriptor, text, text.count, 0)
    }

    deinit { close(descriptor) }

    private static func pid(in descriptor: Int32) -> Int32? {
        var buffer = [UInt8](repeating: 0, count: 16)
        let count = unsafe pread(descriptor, &buffer, buffer.count, 0)
        let digits = buffer.prefix(max(count, 0)).prefix { $0 != 10 }
        return Int32(String(decoding: digits, as: UTF8.self))
    }
}
