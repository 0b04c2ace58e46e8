import Glibc

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
    ///
    /// Its holder may remove or move the file: who had opened it before then takes the one that is there now.
    public init(_ path: String) throws(Failure) {
        while true {
            guard let lock = try LockFile(opened: try LockFile.open(path), at: path) else {
                continue
            }
            self = lock
            return
        }
    }

    /// Takes the lock of a file that is open; nil when another file, or none, has its path now.
    init?(opened descriptor: Int32, at path: String) throws(Failure) {
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            let code = errno
            let holder = LockFile.pid(in: descriptor)
            close(descriptor)
            throw code == EWOULDBLOCK ? .held(pid: holder) : .unusable(errno: code)
        }
        guard LockFile.isFile(descriptor, at: path) else {
            close(descriptor)
            return nil
        }
        self.descriptor = descriptor
        let text = Array("\(getpid())\n".utf8)
        _ = ftruncate(descriptor, 0)
        _ = unsafe pwrite(descriptor, text, text.count, 0)
    }

    deinit { close(descriptor) }

    /// Opens the file; makes it when there is none.
    static func open(_ path: String) throws(Failure) -> Int32 {
        do throws(SystemError) {
            return try Files.open(path, O_RDWR | O_CREAT | O_NOFOLLOW, to: "lock \(path)")
        } catch {
            throw .unusable(errno: error.code)
        }
    }

    /// Whether what is open is what stands at the path.
    private static func isFile(_ descriptor: Int32, at path: String) -> Bool {
        var (own, there) = (stat(), stat())
        guard unsafe fstat(descriptor, &own) == 0, unsafe lstat(path, &there) == 0 else {
            return false
        }
        return own.st_dev == there.st_dev && own.st_ino == there.st_ino
    }

    private static func pid(in descriptor: Int32) -> Int32? {
        var buffer = [UInt8](repeating: 0, count: 16)
        let count = unsafe pread(descriptor, &buffer, buffer.count, 0)
        let digits = buffer.prefix(max(count, 0)).prefix { $0 != 10 }
        return Int32(String(decoding: digits, as: UTF8.self))
    }
}

extension LockFile.Failure: CustomStringConvertible {
    /// Why not, for people.
    public var description: String {
        switch self {
        case .held(let pid?): "process \(pid) has it"
        case .held(nil): "another process has it"
        case .unusable(let code): SystemError.text(code)
        }
    }
}
