import Glibc

/// A file that is written part by part; it is the owner's alone.
public final class PartWriter: Sendable {
    private let descriptor: Int32
    /// Its path.
    public let path: String

    /// Makes a file, or goes on with one that is there.
    ///
    /// - Parameters:
    ///   - path: Its path.
    ///   - count: How many of its bytes stay; the rest goes, and writing goes on behind them.
    ///   - isNew: Whether nothing may be there yet.
    /// - Throws: `SystemError`.
    public init(
        _ path: String,
        keeping count: Int = 0,
        isNew: Bool = false
    ) throws(SystemError) {
        self.path = path
        let flags = O_WRONLY | O_CREAT | O_NOFOLLOW | (isNew ? O_EXCL : 0)
        descriptor = try Files.open(path, flags, to: "write \(path)")
        guard fchmod(descriptor, 0o600) == 0, ftruncate(descriptor, count) == 0,
            lseek(descriptor, 0, SEEK_END) == count
        else {
            // What a failing initializer has opened by now, `deinit` closes.
            throw SystemError("write \(path)")
        }
    }

    deinit { close(descriptor) }

    /// Adds bytes at the end.
    public func append(_ bytes: [UInt8]) throws(SystemError) {
        try Files.append(bytes, to: descriptor, named: path)
    }

    /// Returns when everything is on the disk.
    public func sync() throws(SystemError) {
        guard fsync(descriptor) == 0 else { throw SystemError("write \(path)") }
    }
}
